#!/usr/bin/env bats
# What is released: the archive, its version, what is installed.

bats_require_minimum_version 1.5.0
load helper

top=$BATS_TEST_DIRNAME/..

setup() {
	# The processes of a make above are none of these.
	unset MAKEFLAGS MFLAGS MAKELEVEL
	cd "$top" || return 1
	version=$(sed -n 's/^VERSION[[:space:]]*= //p' Makefile)
}

# dist FOLDER: make the archive in a copy of the repository there.
dist() {
	git clone -q --no-hardlinks . "$1" && make -s -C "$1" dist
}

@test "lib/README.md names each module once" {
	awk '
	/^## Where/ { exit }
	/^- / { sub(/^- [^:]*: /, ""); listed = 1 }
	/^$/ { listed = 0 }
	listed' lib/README.md | xargs -n 1 | sort >"$BATS_TEST_TMPDIR/named"
	basename -a -s .h lib/*.h | sort |
	    diff -u - "$BATS_TEST_TMPDIR/named"
}

@test "make dist gives the same bytes from the same commit" {
	# What was unpacked from an archive has no commit, though a folder
	# above it may have.
	[ "$(git rev-parse --show-toplevel 2>/dev/null)" = "$(pwd -P)" ] ||
	    skip "this is no git repository"
	(umask 022; TZ=UTC dist "$BATS_TEST_TMPDIR/a")
	(umask 077; TZ=Asia/Shanghai LC_ALL=C dist "$BATS_TEST_TMPDIR/b")
	# Neither does it matter what lies about, nor when it is made.
	touch -d 2001-01-01 "$BATS_TEST_TMPDIR"/b/*
	echo >"$BATS_TEST_TMPDIR/b/litter"
	make -s -C "$BATS_TEST_TMPDIR/b" dist
	cmp "$BATS_TEST_TMPDIR"/[ab]/"gr-$version.tar.gz"
	tar -tzf "$BATS_TEST_TMPDIR/a/gr-$version.tar.gz" >"$BATS_TEST_TMPDIR/list"
	cd "$BATS_TEST_TMPDIR"
	grep -qx "gr-$version/Makefile" list
	[ "$(grep -vc "^gr-$version/" list)" -eq 0 ]
}

@test "HISTORY in gr.7 begins with this version, and goes down" {
	sed -n '/^\.Sh HISTORY/,/^\.Sh CAVEATS/s/^\.It //p' man/gr.7 \
	    >"$BATS_TEST_TMPDIR/versions"
	cd "$BATS_TEST_TMPDIR"
	same "$version" "$(head -n 1 versions)"
	sort -rV versions | diff -u versions -
}

@test "make install puts everything where it is looked for" {
	local c root=$BATS_TEST_TMPDIR/root
	# Another PREFIX would make the filters anew, with other flags.
	make -s install DESTDIR="$root" BUILD="$GR_BIN" >/dev/null
	cd "$root/usr/local"
	for c in gr-split gr-table gr-sum gr-diff; do
		[ -x bin/$c ]
		[ -f share/man/man1/$c.1 ]
		[ -f share/bash-completion/completions/$c ]
	done
	[ -f share/man/man7/gr.7 ]
	[ -f share/man/zh_CN/man1/gr-split.1 ]
	# Where man(1) looks for them, in a locale of that name.
	if [ -n "$(command -v man)" ] && localedef -i zh_CN -f UTF-8 \
	    "$BATS_TEST_TMPDIR/zh_CN.UTF-8" 2>/dev/null; then
		same "$PWD/share/man/zh_CN/man5/gr-tsv.5" \
		    "$(LOCPATH=$BATS_TEST_TMPDIR MANPATH=$PWD/share/man man \
		    -L zh_CN.UTF-8 -w gr-tsv 2>&1)"
	fi
	[ -f share/zsh/site-functions/_gr ]
	cd "$top"
	make -s uninstall DESTDIR="$root" BUILD="$GR_BIN"
	same "" "$(find "$root" -type f)"
}
