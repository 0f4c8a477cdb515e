# SPDX-License-Identifier: GPL-2.0-only
# Compiles user/xlat/*.in into C: tables with -v out=c, their declarations
# with -v out=h.  A table is named after its file; a line is NAME VALUE,
# VALUE a C integer; # begins a comment.
function finish()
{
	if (table == "")
		return
	if (out == "h")
		printf "extern const struct xlat xlat_%s;\n", table
	else
		printf "};\nconst struct xlat xlat_%s = {\n\t%s_entries, sizeof(%s_entries) / sizeof(%s_entries[0])\n};\n", table, table, table, table
}
BEGIN {
	print "/* Made by user/xlat/compile.awk; do not edit. */"
	if (out == "h")
		print "#ifndef XLAT_TABLES_H\n#define XLAT_TABLES_H\n#include \"xlat.h\""
	else
		print "#include \"xlat_tables.h\""
}
FNR == 1 {
	finish()
	table = FILENAME
	sub(/.*\//, "", table)
	sub(/\.in$/, "", table)
	if (out == "c")
		printf "static const struct xlat_entry %s_entries[] = {\n", table
}
/^[ \t]*(#|$)/ { next }
out == "c" { printf "\t{ %s, \"%s\" },\n", $2, $1 }
END {
	finish()
	if (out == "h")
		print "#endif"
}
