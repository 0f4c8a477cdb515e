# SPDX-License-Identifier: GPL-2.0-only
# Compiles user/xlat/*.in into C: tables with -v out=c, their declarations
# with -v out=h.  A table is named after its file; a line is NAME VALUE,
# VALUE a C integer; # begins a comment.  user/xlat/MACHINE/*.in, which come
# last, are what tables of the same name are on another machine: those have
# several sets of entries, and xlat_machine() chooses.
function base(file)
{
	sub(/.*\//, "", file)
	sub(/\.in$/, "", file)
	return file
}
function machine_of(file)
{
	return file ~ /\/xlat\/[^\/]*\// ? directory_of(file) : ""
}
function directory_of(file)
{
	sub(/\/[^\/]*$/, "", file)
	sub(/.*\//, "", file)
	return file
}
function finish()
{
	if (table == "")
		return
	if (out == "h") {
		if (machine == "")
			printf "extern %sstruct xlat xlat_%s;\n", \
				(table in varies) ? "" : "const ", table
		return
	}
	print "};"
	if (machine != "")
		return
	printf "%sstruct xlat xlat_%s = {\n\t%s_entries, sizeof(%s_entries) / sizeof(%s_entries[0])\n};\n", \
		(table in varies) ? "" : "const ", table, table, table, table
}
# A table's entries on a machine, as the initializer of a struct xlat.
function entries(table, suffix)
{
	return "{ " table "_entries" suffix ", sizeof(" table "_entries" suffix \
		") / sizeof(" table "_entries" suffix "[0]) }"
}
BEGIN {
	print "/* Made by user/xlat/compile.awk; do not edit. */"
	if (out == "h")
		print "#ifndef XLAT_TABLES_H\n#define XLAT_TABLES_H\n#include \"xlat.h\""
	else
		print "#include <systrace/table.h>\n#include \"xlat_tables.h\""
	for (i = 1; i < ARGC; i++)
		if (machine_of(ARGV[i]) != "") {
			varies[base(ARGV[i])] = 1
			has[base(ARGV[i]), machine_of(ARGV[i])] = 1
		}
}
FNR == 1 {
	finish()
	table = base(FILENAME)
	machine = machine_of(FILENAME)
	if (out == "c")
		printf "static const struct xlat_entry %s_entries%s[] = {\n", \
			table, machine == "" ? "" : "_" machine
}
/^[ \t]*(#|$)/ { next }
out == "c" { printf "\t{ %s, \"%s\" },\n", $2, $1 }
END {
	finish()
	if (out == "h") {
		print "#endif"
		exit
	}
	print "static const struct {\n\tstruct xlat *table;\n\tstruct xlat on[SYSTRACE_NR_MACHINES];\n} varying[] = {"
	for (t in varies) {
		printf "\t{ &xlat_%s, {\n", t
		printf "\t\t[SYSTRACE_X86_64] = %s,\n", entries(t, "")
		printf "\t\t[SYSTRACE_AARCH64] = %s,\n", \
			entries(t, (t, "aarch64") in has ? "_aarch64" : "")
		print "\t} },"
	}
	print "};"
	print "void xlat_machine(unsigned int which)\n{\n\tunsigned int i;\n"
	print "\tfor (i = 0; i < sizeof(varying) / sizeof(varying[0]); i++)"
	print "\t\t*varying[i].table = varying[i].on[which];\n}"
	# The machine that the reader is built for needs no call.
	print "#ifdef __aarch64__\nstatic void __attribute__((constructor)) xlat_here(void)\n{\n\txlat_machine(SYSTRACE_MACHINE);\n}\n#endif"
}
