# Functions for tests under a system with faults: see fault/fault.c.

# faulty FAULTS COMMAND...
faulty() {
	FAULT=$1 LD_PRELOAD=$GR_BIN/fault.so "${@:2}"
}

# needs_faults: skip where the library cannot be preloaded.
needs_faults() {
	[ -e "$GR_BIN/fault.so" ] || skip "no fault library here"
	! grep -q __asan_init "$GR_BIN/gr-split" ||
	    skip "AddressSanitizer has its own allocations"
}

# counted: is this a build that counts what of itself is run (make coverage)?
# It writes that down at its end, and needs files and memory for it.
counted() {
	[ -e "$GR_BIN/lib/sandbox.gcno" ]
}
