# gr: annual-report filters.  GNU make; README.md tells what is needed.
#
#	make		build everything into build/
#	make check	the whole test suite
#	make demo	the main job over the reports that come with the project
#	make asan	the suite with AddressSanitizer and UBSan
#	make tsan	the reading ahead with ThreadSanitizer
#	make golden	write the expected outputs of the tests afresh: look at
#			the difference before it is committed
#	make score	how the kept model reports are read: for each layout the
#			cells right, doubted, missing and silently wrong
#	make zoo	the same for new model reports, in build/zoo, made from
#			SEEDS and read by the text extractors at hand
#	make zoo-data	make those that are kept in tests/data/zoo anew, and
#			their scores
#	make damage	N documents with one slip each, made from the kept model
#			reports and those of make zoo: values that are wrong
#			without a doubt
#	make bench	how fast the filters are, against cat, gzip, awk ...: of
#			SIZE bytes, medians of ROUNDS
#	make profile	where the instructions go (callgrind, of valgrind)
#	make install	into $(DESTDIR)$(PREFIX); make uninstall undoes it
#	make fuzz	the fuzz targets by libFuzzer, T seconds each, or R inputs
#			that are the same each time
#	make analyze	gcc's -fanalyzer and clang's analyser (analyze-gcc,
#			analyze-clang: one of them)
#	make coverage	which branches of lib/ the suite takes, and those that it
#			does not: at least 95 % are wanted
#	make lint	clang-tidy, cppcheck, shellcheck, mandoc
#	make fmt	trailing white space off, lines over 80 columns told
#	make dist distcheck clean

# Semantic versioning, https://semver.org: formats, options and statuses are the
# interface.  HISTORY in gr.7 tells what each version brought.
VERSION	 = 0.2.0
PREFIX	?= /usr/local
BINDIR	?= $(PREFIX)/bin
MANDIR	?= $(PREFIX)/share/man
BASHDIR	?= $(PREFIX)/share/bash-completion/completions
ZSHDIR	?= $(PREFIX)/share/zsh/site-functions
LOCALEDIR ?= $(PREFIX)/share/locale
BUILD	?= build
CFLAGS	?= -O3 -g
# What a crafted input must get past, if it has found a way in at all; glibc
# checks sizes where the compiler optimises.
HARDEN	 = -fstack-protector-strong -fPIE \
	   $(if $(filter-out -O0,$(filter -O%,$(CFLAGS))),\
	   -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
HARDENLD = -pie -Wl,-z,relro,-z,now
WARN	 = -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
	   -Wmissing-prototypes -Wpointer-arith
PKGS	 = libbsd-overlay zlib
CPPFLAGS += -Ilib -D_GNU_SOURCE= -DVERSION='"$(VERSION)"' \
	   $(shell pkg-config --cflags $(PKGS))
LDLIBS	 += $(shell pkg-config --libs $(PKGS)) -pthread

SRCS	:= $(wildcard cmd/*.c lib/*.c)
CODE	:= $(SRCS) $(wildcard lib/*.h tests/unit/*.[ch] \
	   tests/fault/*.[ch] tests/fuzz/*.[ch])
CMDS	:= $(patsubst cmd/%.c,%,$(wildcard cmd/gr-*.c))
LIBOBJS	:= $(patsubst lib/%.c,$(BUILD)/lib/%.o,$(wildcard lib/*.c))
UNITS	:= $(patsubst tests/unit/%.c,$(BUILD)/unit/%,\
	   $(wildcard tests/unit/test_*.c))
MAN	:= $(wildcard man/*.[157])
MANZH	:= $(wildcard man/zh_CN/*.[157])
FUZZ	:= $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
# Those that take longest first, or the others' processors would wait for them.
LONG	:= $(patsubst %,tests/%.bats,streams speed hostile gr-table gzip man \
	   properties)
BATS	:= $(LONG) $(filter-out $(LONG),$(wildcard tests/*.bats))
DISTDIR	 = gr-$(VERSION)

# Catalogues of messages, where gettext's msgfmt is there to make them.
MO	:= $(if $(shell command -v msgfmt),$(patsubst lib/po/%.po,\
	   $(BUILD)/locale/%/LC_MESSAGES/gr.mo,$(wildcard lib/po/*.po)))

all: $(addprefix $(BUILD)/,$(CMDS)) $(MO)

$(BUILD)/locale/%/LC_MESSAGES/gr.mo: lib/po/%.po
	@mkdir -p $(@D)
	msgfmt -c -o $@ $<

# One file knows where they are installed; it is made anew for another place.
$(BUILD)/lib/say.o: CPPFLAGS += -DLOCALEDIR='"$(LOCALEDIR)"'
$(BUILD)/lib/say.o: $(BUILD)/localedir
$(BUILD)/localedir: FORCE
	@mkdir -p $(@D)
	@echo '$(LOCALEDIR)' | cmp -s - $@ || echo '$(LOCALEDIR)' >$@
FORCE:

$(BUILD)/gr-%: $(BUILD)/cmd/gr-%.o $(BUILD)/libgr.a
	$(CC) $(CFLAGS) $(HARDENLD) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/unit/%: $(BUILD)/tests/unit/%.o $(BUILD)/libgr.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(HARDENLD) $(LDFLAGS) -o $@ $^ $(LDLIBS)

# A system with faults, for the tests to preload.
$(BUILD)/fault.so: tests/fault/fault.c tests/fault/each.c tests/fault/each.h \
    tests/fault/nomem.h Makefile
	@mkdir -p $(@D)
	$(CC) -std=c11 $(WARN) -D_GNU_SOURCE= -O2 -g -fPIC -shared -o $@ \
	    $(filter %.c,$^) -ldl

# The fuzz targets: with libFuzzer's main, or, as it is by default, with one
# that reads files, which gcc and AFL++ can build.
FUZZMAIN ?= $(BUILD)/tests/fuzz/main.o
FUZZDIR	?= fuzz
$(BUILD)/$(FUZZDIR)/%: $(BUILD)/tests/fuzz/fuzz_%.o $(FUZZMAIN) $(BUILD)/libgr.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/libgr.a: $(LIBOBJS)
	rm -f $@
	$(AR) rcs $@ $^

# What is installed alone is built with an analyser, where one is asked for.
# What an object depends on is kept for BUILD told in either way, build and
# $PWD/build.
$(BUILD)/lib/%.o $(BUILD)/cmd/%.o: ANALYZER = $(ANALYZE)
$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) -std=c11 $(WARN) $(CPPFLAGS) $(HARDEN) $(CFLAGS) $(ANALYZER) \
	    -MMD -MP -MT '$$(BUILD)/$*.o' -c -o $@ $<

-include $(wildcard $(BUILD)/*/*.d $(BUILD)/tests/*/*.d)

fuzzers: $(addprefix $(BUILD)/$(FUZZDIR)/,$(FUZZ))

units: $(UNITS)

# The fuzz targets read their kept inputs in one of the files; the units are
# left out with GR_UNITS=none.
check: all $(BUILD)/fault.so $(if $(filter none,$(GR_UNITS)),,units) \
    $(if $(filter tests/fuzz.bats,$(BATS)),fuzzers)
	GR_BIN=$(abspath $(BUILD)) tests/run $(BATS)

golden: all
	GR_BIN=$(abspath $(BUILD)) GR_GOLDEN=1 tests/run $(BATS)

# Status 2 of gr-split: html2text cuts characters in two.
SCORE = sh -c '$(BUILD)/gr-split $$(printf "%s/*.txt " "$$@") | \
	$(BUILD)/gr-table -l | awk -v list=1 -v by=layout -f tests/score.awk \
	$$(printf "%s/*.gold " "$$@") -' score

score: all
	@$(SCORE) tests/data/fixtures tests/data/zoo

SEEDS	?= 2 3
ZOO	?= $(BUILD)/zoo
zoo: all
	rm -rf $(ZOO)
	tests/zoo/make-zoo $(ZOO) $(SEEDS)
	@$(SCORE) $(ZOO)

zoo-data: all
	tests/zoo/make-zoo -f tests/data/zoo 1
	GR_BIN=$(abspath $(BUILD)) GR_GOLDEN=1 tests/run tests/zoo.bats

demo: all
	GR_BIN=$(abspath $(BUILD)) tests/demo

# Where there is no zoo yet, one is made without the extractors.
N	?= 10000
damage: all
	[ -d $(ZOO) ] || tests/zoo/make-zoo -d $(ZOO) $(SEEDS)
	GR_BIN=$(abspath $(BUILD)) tests/zoo/damage -v -n $(N) \
	    tests/data/fixtures tests/data/zoo $(ZOO)

# 1G is the size that the figures are asked for; it takes some 6 GB of disk.
SIZE	?= 64M
ROUNDS	?= 5
$(BUILD)/bench/clock: tests/bench/clock.c
	@mkdir -p $(@D)
	$(CC) -std=c11 $(WARN) $(CFLAGS) -o $@ $<

bench: all $(BUILD)/bench/clock
	tests/bench/bench $(BUILD) $(BUILD)/bench $(SIZE) $(ROUNDS)

profile: all
	tests/bench/profile $(BUILD) $(BUILD)/bench

# But for the tests of texts, packages and other people's tools.  With CC=clang
# a process starts in a third of the time, and more is found; what is built
# then, which `sanitized' does alone, are libFuzzer's objects, too.
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all \
	   -fno-omit-frame-pointer \
	   $(if $(findstring clang,$(CC)),-fsanitize=fuzzer-no-link)
SANITIZED = BUILD=$(BUILD)/asan HARDEN= CFLAGS="-O1 -g $(SANITIZE)"
sanitized:
	$(MAKE) $(SANITIZED) all units
asan:
	$(MAKE) $(SANITIZED) \
	    BATS="$(filter-out $(patsubst %,tests/%.bats,chinese help man \
	    recipes release speed),$(BATS))" check

# The one thread that there is.
tsan:
	@mkdir -p $(BUILD)
	$(CC) -std=c11 $(WARN) $(CPPFLAGS) -O1 -g -fsanitize=thread \
	    -o $(BUILD)/tsan tests/unit/test_relay.c $(patsubst %,lib/%.c,\
	    relay input source names crc str grow) $(LDLIBS)
	$(BUILD)/tsan

# T seconds for each of the targets; needs clang and its libclang-rt.
T	?= 60
libfuzzer:
	$(MAKE) $(SANITIZED) HARDENLD= FUZZMAIN= FUZZDIR=libfuzzer \
	    LDFLAGS=-fsanitize=fuzzer fuzzers
fuzz: all
	$(MAKE) CC=clang libfuzzer
	GR_BIN=$(abspath $(BUILD)) tests/fuzz/run $(if $(R),r$(R),$(T)) $(FUZZ)

analyze: analyze-gcc analyze-clang
analyze-clang:
	clang-tidy --quiet --checks='-bugprone-*,-portability-*' $(SRCS) -- \
	    -std=c11 $(CPPFLAGS)
analyze-gcc:
	@for f in $(SRCS); do \
	    $(CC) -std=c11 -fanalyzer -Werror $(CPPFLAGS) -O2 -c \
	    -o /dev/null $$f || exit 1; done

# Which branches of lib/ the suite takes; lcov is not needed for it.
coverage:
	mkdir -p $(BUILD)/coverage
	find $(BUILD)/coverage -name '*.gcda' -exec rm {} +
	-$(MAKE) BUILD=$(BUILD)/coverage HARDEN= \
	    CFLAGS="-O0 -g --coverage -DSTR_TIGHT -DSANDBOX_KEEP=0x4182" check
	tests/coverage $(BUILD)/coverage 95

lint:
	clang-tidy --quiet --checks='-clang-analyzer-*' $(SRCS) -- \
	    -std=c11 $(CPPFLAGS)
	cppcheck --quiet --std=c11 --error-exitcode=1 --inline-suppr \
	    --enable=warning,performance,portability -Ilib cmd lib
	shellcheck tests/run tests/demo tests/zoo/make-* tests/zoo/extract \
	    tests/zoo/damage tests/bench/bench tests/bench/profile \
	    tests/coverage tests/fuzz/run tests/fuzz/seeds tests/fuzz/keep \
	    tests/*.bash $(BATS)
	shellcheck -s bash -e SC2207 cmd/completion/gr.bash
	shellcheck cmd/gr.cron
	mandoc -T lint -W warning $(MAN) $(MANZH)

# KNF aligns declarations with TABs, which clang-format cannot: what can be
# done safely is done, and the rest is said.  A message stands on one line, to
# be found.
fmt:
	@sed -i -e 's/[[:space:]]*$$//' $(CODE)
	@for f in $(CODE); do expand $$f | LC_ALL=C awk -v f=$$f \
	    'length > 80 && !/[^ -~]/ && !/^ +(N_\()?"/ { \
	        print f ":" NR ": over 80 columns"; n++ } \
	    END { exit n > 0 }' || e=1; done; exit $${e:-0}

install: all
	install -d $(DESTDIR)$(BINDIR)
	install -m 755 $(addprefix $(BUILD)/,$(CMDS)) $(DESTDIR)$(BINDIR)
	for m in $(MAN); do d=$(DESTDIR)$(MANDIR)/man$${m##*.}; \
	    install -d $$d && install -m 644 $$m $$d || exit 1; done
	for m in $(MANZH); do d=$(DESTDIR)$(MANDIR)/zh_CN/man$${m##*.}; \
	    install -d $$d && install -m 644 $$m $$d || exit 1; done
	install -d $(DESTDIR)$(BASHDIR) $(DESTDIR)$(ZSHDIR)
	for c in $(CMDS); do install -m 644 cmd/completion/gr.bash \
	    $(DESTDIR)$(BASHDIR)/$$c || exit 1; done
	install -m 644 cmd/completion/_gr $(DESTDIR)$(ZSHDIR)
	for m in $(MO:$(BUILD)/locale/%=%); do \
	    install -d $(DESTDIR)$(LOCALEDIR)/$${m%/*} && \
	    install -m 644 $(BUILD)/locale/$$m $(DESTDIR)$(LOCALEDIR)/$$m || \
	    exit 1; done

uninstall:
	cd $(DESTDIR)$(BINDIR) && rm -f $(CMDS)
	for m in $(notdir $(MAN)); do \
	    rm -f $(DESTDIR)$(MANDIR)/man$${m##*.}/$$m \
	    $(DESTDIR)$(MANDIR)/zh_CN/man$${m##*.}/$$m; done
	cd $(DESTDIR)$(BASHDIR) && rm -f $(CMDS)
	rm -f $(DESTDIR)$(ZSHDIR)/_gr
	for m in $(MO:$(BUILD)/locale/%=%); do \
	    rm -f $(DESTDIR)$(LOCALEDIR)/$$m; done

# The same bytes from the same commit, whoever makes them.
dist:
	git -c tar.umask=0022 archive --format=tar --prefix=$(DISTDIR)/ HEAD | \
	    gzip -n -9 >$(DISTDIR).tar.gz

distcheck: dist
	rm -rf $(BUILD)/distcheck && mkdir -p $(BUILD)/distcheck
	tar -xzf $(DISTDIR).tar.gz -C $(BUILD)/distcheck
	cd $(BUILD)/distcheck/$(DISTDIR) && $(MAKE) check BUILD=build && \
	    $(MAKE) install PREFIX=/usr BUILD=build DESTDIR=$$PWD/root && \
	    $(MAKE) uninstall PREFIX=/usr DESTDIR=$$PWD/root BUILD=build && \
	    test -z "$$(find root -type f)"

clean:
	rm -rf $(BUILD) $(DISTDIR).tar.gz

.PHONY: FORCE all units fuzzers fuzz check golden score zoo zoo-data damage demo bench \
	profile sanitized asan tsan libfuzzer analyze analyze-gcc analyze-clang coverage lint fmt \
	install uninstall dist distcheck clean
.SECONDARY:
