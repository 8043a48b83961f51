# bash completion for gr-split, gr-table, gr-sum and gr-diff, as
# bash-completion loads it.  The options are those that --help names.

# The options of a command, each with the name of its argument, if it has one.
_gr_options()
{
	"$1" --help 2>/dev/null |
	    sed -n 's/^  \(-[0-9A-Za-z]\) \([a-z|]*\) .*/\1 \2/p'
}

# The last word of a list parted by commas, completed from those given; a word
# may have a '-' before it.
_gr_list()
{
	local cur=$1 before='' sign='' word
	shift
	case $cur in
	*,*) before=${cur%,*},; cur=${cur##*,} ;;
	esac
	case $cur in
	-*) sign=-; cur=${cur#-} ;;
	esac
	for word in $(compgen -W "$*" -- "$cur"); do
		COMPREPLY+=("$before$sign$word")
	done
	compopt -o nospace 2>/dev/null
}

# The rules of a command.  gr-sum -s has a line for each, even of no input.
_gr_rules()
{
	case $1 in
	*gr-diff) echo input carry-over in-force-roll edition year-gap pending-roll \
		    project-roll text-growth jump same-figures ;;
	*) "$1" -s </dev/null 2>/dev/null | sed 1d | cut -f 1 ;;
	esac
}

# What the argument of an option may be.
_gr_argument()
{
	local cur=$3
	case $2 in
	charset)
		COMPREPLY=($(compgen -W "$(iconv -l | tr -s '/, ' '\n')" \
		    -- "$cur")) ;;
	sections) _gr_list "$cur" 0 1 2 3 4 5 6 ;;
	tables) _gr_list "$cur" 0 1 2 3 4 ;;
	rules) _gr_list "$cur" "$(_gr_rules "$1")" ;;
	level)
		COMPREPLY=($(compgen -W "error warning info unknown" \
		    -- "$cur")) ;;
	"org|report") COMPREPLY=($(compgen -W "org report" -- "$cur")) ;;
	*) COMPREPLY=($(compgen -f -- "$cur")) ;;
	esac
}

_gr()
{
	local command=$1 cur=$2 option=$3 argument
	COMPREPLY=()
	argument=$(_gr_options "$command" |
	    sed -n "s/^$option \(..*\)/\1/p" 2>/dev/null)
	if [[ $option == -? && -n $argument ]]; then
		_gr_argument "$command" "$argument" "$cur"
	elif [[ $cur == -* ]]; then
		COMPREPLY=($(compgen -W "$(_gr_options "$command" |
		    cut -d ' ' -f 1) --help --version" -- "$cur"))
	else
		compopt -o filenames 2>/dev/null
		COMPREPLY=($(compgen -f -- "$cur"))
	fi
}

complete -o default -F _gr gr-split gr-table gr-sum gr-diff
