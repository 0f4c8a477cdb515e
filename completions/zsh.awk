# SPDX-License-Identifier: GPL-2.0-only
# The option table, as completions/rows prints it, made into zsh's completion.
function quoted(s)
{
	gsub(/'/, "'\\''", s)
	gsub(/:/, "\\:", s)
	gsub(/\[/, "\\[", s)
	gsub(/\]/, "\\]", s)
	return s
}
function action(value)
{
	if (value ~ /\|/) {
		gsub(/\|/, " ", value)
		return "(" value ")"
	}
	if (value ~ /^FILE/)
		return "_files"
	if (value ~ /^PID/)
		return "_pids"
	if (value ~ /^USER/)
		return "_users"
	if (value == "EXPR" && $1 == "e")
		return "_systrace_expr"
	return ""
}
BEGIN {
	FS = "\t"
	print "#compdef systrace"
	print "# zsh completion for systrace; made from its option table."
}
NF == 2 {
	split($2, n, ",")
	qualifiers = qualifiers " " n[1] "="
	next
}
{
	help = quoted($5)
	message = quoted($4)
	if ($4 ~ /\|/)
		message = "value"
	nr = $2 == "-" ? 0 : split($2, n, ",")
	if ($1 != "-") {
		spec = "'*-" $1 ($3 == "needed" ? "+" : "") "[" help "]"
		if ($3 == "needed")
			spec = spec ":" message ":" action($4)
		specs = specs " \\\n\t" spec "'"
	}
	for (i = 1; i <= nr; i++) {
		spec = "'*--" n[i] ($3 == "needed" ? "=" : $3 == "maybe" ? "=-" : "") \
			"[" help "]"
		if ($3 != "none")
			spec = spec ($3 == "maybe" ? "::" : ":") message ":" action($4)
		specs = specs " \\\n\t" spec "'"
	}
}
END {
	print "_systrace_expr()"
	print "{"
	print "\tlocal -a qualifiers"
	print "\tqualifiers=(" substr(qualifiers, 2) ")"
	print "\tcompadd -S '' -a qualifiers"
	print "}"
	print "_arguments -s -S" specs " \\\n\t'*:::command:_normal'"
}
