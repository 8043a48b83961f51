# Functions for tests under a system with faults: see fault/fault.c.

# faulty FAULTS COMMAND...
faulty() {
	FAULT=$1 LD_PRELOAD=$GR_BIN/fault.so "${@:2}"
}

# wanted COMMAND...: what it comes to where nothing fails is wanted.
wanted() {
	was=0
	"$@" >want 2>said || was=$?
}

# each_fault RULE COMMAND...: run it under each of the faults on standard input,
# a line for each; see fault/each.h.
each_fault() {
	cat >faults
	EACH=faults EACH_RULE=$1 EACH_STATUS=$was \
	    LD_PRELOAD=$GR_BIN/fault.so "${@:2}"
}

# starved COMMAND...: no crash of it wherever memory ends, but the same output,
# or status 2 and a word.  Some 300 allocations fail, alone or, by turns, with
# all after them; with GR_LONG, each fails in both ways.
starved() {
	local n rule=may-fail step
	wanted "$@"
	n=$(faulty count "$@" 2>&1 >/dev/null |
	    sed -n 's/^fault: allocations //p')
	[ "$n" -gt 0 ]
	step=$((n / 300 + 1))
	# What is counted at the end of a build for it is not the filter's own.
	! counted || rule=any
	if [ -n "${GR_LONG:-}" ] || counted; then
		seq -f once=%.0f "$n"
		counted || seq -f nomem=%.0f "$n"
	else
		seq -f once=%.0f 1 $((2 * step)) "$n"
		seq -f nomem=%.0f $((step + 1)) $((2 * step)) "$n"
	fi | each_fault $rule "$@"
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
