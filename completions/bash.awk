# SPDX-License-Identifier: GPL-2.0-only
# The option table, as completions/rows prints it, made into bash's completion.
BEGIN {
	FS = "\t"
	print "# bash completion for systrace; made from its option table."
}
NF == 2 {
	split($2, n, ",")
	qualifiers = qualifiers " " n[1] "="
	next
}
{
	nr = $2 == "-" ? 0 : split($2, n, ",")
	pattern = $1 == "-" || $3 != "needed" ? "" : "-" $1
	if ($1 != "-")
		words = words " -" $1
	for (i = 1; i <= nr; i++) {
		words = words " --" n[i] ($3 == "needed" ? "=" : "")
		if ($3 != "none")
			pattern = pattern (pattern == "" ? "" : "|") "--" n[i]
	}
	if (pattern == "")
		next
	if ($4 ~ /\|/) {
		gsub(/\|/, " ", $4)
		how = "COMPREPLY=($(compgen -W '" $4 "' -- \"$cur\"))"
	} else if ($4 ~ /^FILE/) {
		how = "COMPREPLY=($(compgen -f -- \"$cur\"))"
	} else if ($4 ~ /^PID/) {
		how = "COMPREPLY=($(compgen -W \"$(cd /proc && echo [0-9]*)\" -- \"$cur\"))"
	} else if ($4 ~ /^USER/) {
		how = "COMPREPLY=($(compgen -u -- \"$cur\"))"
	} else if ($4 == "EXPR" && $1 == "e") {
		how = "COMPREPLY=($(compgen -W \"$qualifiers\" -- \"$cur\"))"
		nospace = pattern
	} else if ($4 == "SET" && n[1] == "trace") {
		how = "COMPREPLY=($(compgen -W \"$classes\" -- \"$cur\"))"
	} else {
		how = "COMPREPLY=()"
	}
	cases = cases "\t" pattern ")\n\t\t" how "\n\t\treturn\n\t\t;;\n"
}
END {
	print "_systrace()"
	print "{"
	print "\tlocal cur=$2 prev=$3 i"
	print "\tlocal words='" substr(words, 2) "'"
	print "\tlocal qualifiers='" substr(qualifiers, 2) "'"
	print "\tlocal classes='all none %clock %creds %desc %file %fstat %fstatfs %ipc %lstat %memory %net %process %pure %signal %stat %%stat %statfs %%statfs'"
	print ""
	print "\t# --name=value comes as three words."
	print "\tif [ \"$cur\" = = ]; then"
	print "\t\tcur="
	print "\telif [ \"$prev\" = = ]; then"
	print "\t\tprev=${COMP_WORDS[COMP_CWORD-2]}"
	print "\tfi"
	print "\t# Behind the command the rest is its own."
	print "\tfor ((i = 1; i < COMP_CWORD; i++)); do"
	print "\t\tcase ${COMP_WORDS[i]} in"
	print "\t\t-*|=)\t;;"
	print "\t\t*)\tcase ${COMP_WORDS[i-1]} in"
	print "\t\t\t=|-*)\t;;"
	print "\t\t\t*)\tbreak ;;"
	print "\t\t\tesac"
	print "\t\t\t;;"
	print "\t\tesac"
	print "\tdone"
	print "\tcase $prev in"
	printf "%s", cases
	print "\tesac"
	print "\tcase $cur in"
	print "\t-*)\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))"
	print "\t\t[[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace"
	print "\t\t;;"
	print "\t*)\tCOMPREPLY=($(compgen -c -- \"$cur\") $(compgen -f -- \"$cur\")) ;;"
	print "\tesac"
	print "}"
	print "complete -F _systrace systrace"
}
