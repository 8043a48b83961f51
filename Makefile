# gr: annual-report filters.  GNU make; see README.md.
PREFIX	?= /usr/local
BUILD	?= build
CC	?= cc
CFLAGS	?= -O2 -g
WARN	 = -std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wshadow \
	   -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith
PKGS	 = libbsd-overlay zlib
CPPFLAGS += -Ilib $(shell pkg-config --cflags $(PKGS)) -D_GNU_SOURCE=
LDLIBS	 += $(shell pkg-config --libs $(PKGS))

CMDS	:= $(patsubst cmd/%.c,%,$(wildcard cmd/gr-*.c))
LIBOBJS	:= $(patsubst lib/%.c,$(BUILD)/lib/%.o,$(wildcard lib/*.c))

all: $(addprefix $(BUILD)/,$(CMDS))

$(BUILD)/%: $(BUILD)/cmd/%.o $(BUILD)/libgr.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/libgr.a: $(LIBOBJS)
	rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) $(WARN) -MMD -MP -c -o $@ $<

-include $(wildcard $(BUILD)/*/*.d)
.PHONY: all
.SECONDARY:
