/*
 * The CRC-32 of gzip (RFC 1952, 8), of bytes that come in pieces: zlib's, and
 * one that multiplies without carries where the machine does.
 */
#ifndef GR_CRC_H
#define GR_CRC_H

#include <stddef.h>
#include <stdint.h>

/* Go on from the CRC of the bytes before, 0 if there are none. */
uint32_t	 crc_add(uint32_t crc, const unsigned char *, size_t n);

/* The same in zlib's way, for comparison. */
uint32_t	 crc_plain(uint32_t crc, const unsigned char *, size_t n);

#endif
