# SPDX-License-Identifier: GPL-2.0-only
# Compiles user/xlat/*.in into C: tables with -v out=c, their declarations
# with -v out=h.  A table is named after its file; a line is NAME VALUE,
# VALUE a C integer; # begins a comment.  user/xlat/MACHINE/*.in, which come
# last, are what tables of the same name are on another machine: those have
# several sets of entries, and xlat_machine() chooses.  Those of i386 and arm
# are what differs for 32-bit calls on x86-64 and arm64, from which a table of
# its own is made, xlat_NAME_compat; it and they are sorted by value and name, and
# a value "-" takes the name away.
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
		if (machine == "" && table in has_compat)
			printf "extern struct xlat xlat_%s_compat;\n", table
		return
	}
	if (machine in compat)
		merge()
	print "};"
	if (machine != "")
		return
	printf "%sstruct xlat xlat_%s = {\n\t%s_entries, sizeof(%s_entries) / sizeof(%s_entries[0])\n};\n", \
		(table in varies) ? "" : "const ", table, table, table, table
}
# Is the one entry before the other?  Numbers are hexadecimal, in lower case.
function before(value, name, other_value, other_name)
{
	if (length(value) != length(other_value))
		return length(value) < length(other_value)
	return value < other_value || (value == other_value && name < other_name)
}
# The entries of the table that have not changed, and those that have.
function merge(	i, k)
{
	k = 1
	for (i = 1; i <= entries_of[table]; i++) {
		if (main_name[table, i] in changed)
			continue
		for (; k <= nr_changed && before(value_of[k], name_of[k],
		     main_value[table, i], main_name[table, i]); k++)
			entry(name_of[k], value_of[k])
		entry(main_name[table, i], main_value[table, i])
	}
	for (; k <= nr_changed; k++)
		entry(name_of[k], value_of[k])
}
# Names are told by their place in the one string that has them all.
function entry(name, value)
{
	if (!(name in place_of)) {
		place_of[name] = place
		place += length(name) + 1
		names[++nr_names] = name
	}
	printf "\t{ %s, %d },\n", value, place_of[name]
}
# A table's entries on a machine, as the initializer of a struct xlat.
function entries(table, suffix)
{
	return "{ " table "_entries" suffix ", sizeof(" table "_entries" suffix \
		") / sizeof(" table "_entries" suffix "[0]) }"
}
BEGIN {
	compat["i386"]
	compat["arm"]
	print "/* Made by user/xlat/compile.awk; do not edit. */"
	if (out == "h")
		print "#ifndef XLAT_TABLES_H\n#define XLAT_TABLES_H\n#include \"xlat.h\""
	else
		print "#include <systrace/table.h>\n#include \"xlat_tables.h\""
	for (i = 1; i < ARGC; i++)
		if (machine_of(ARGV[i]) in compat) {
			has_compat[base(ARGV[i])]
		} else if (machine_of(ARGV[i]) != "") {
			varies[base(ARGV[i])] = 1
			has[base(ARGV[i]), machine_of(ARGV[i])] = 1
		}
}
FNR == 1 {
	finish()
	table = base(FILENAME)
	machine = machine_of(FILENAME)
	nr_changed = 0
	split("", changed)
	if (out == "c")
		printf "static const struct xlat_entry %s_entries%s[] = {\n", \
			table, machine == "" ? "" : "_" machine
}
/^[ \t]*(#|$)/ { next }
out != "c" { next }
machine in compat {
	changed[$1]
	if ($2 != "-") {
		name_of[++nr_changed] = $1
		value_of[nr_changed] = $2
	}
	next
}
table in has_compat {
	main_name[table, ++entries_of[table]] = $1
	main_value[table, entries_of[table]] = $2
}
{ entry($1, $2) }
END {
	finish()
	if (out == "h") {
		print "#endif"
		exit
	}
	print "const char xlat_names[] ="
	for (i = 1; i <= nr_names; i++)
		printf "\t\"%s\\0\"\n", names[i]
	print "\t;"
	for (t in has_compat)
		printf "struct xlat xlat_%s_compat = %s;\n", t, \
			entries(t, "_i386")
	print "static const struct {\n\tstruct xlat *table;\n\tstruct xlat on[SYSTRACE_NR_MACHINES];\n} varying[] = {"
	for (t in varies) {
		printf "\t{ &xlat_%s, {\n", t
		printf "\t\t[SYSTRACE_X86_64] = %s,\n", entries(t, "")
		printf "\t\t[SYSTRACE_AARCH64] = %s,\n", \
			entries(t, (t, "aarch64") in has ? "_aarch64" : "")
		print "\t} },"
	}
	for (t in has_compat) {
		printf "\t{ &xlat_%s_compat, {\n", t
		printf "\t\t[SYSTRACE_X86_64] = %s,\n", entries(t, "_i386")
		printf "\t\t[SYSTRACE_AARCH64] = %s,\n", entries(t, "_arm")
		print "\t} },"
	}
	print "};"
	print "void xlat_machine(unsigned int which)\n{\n\tunsigned int i;\n"
	print "\tfor (i = 0; i < sizeof(varying) / sizeof(varying[0]); i++)"
	print "\t\t*varying[i].table = varying[i].on[which];\n}"
	# The machine that the reader is built for needs no call.
	print "#ifdef __aarch64__\nstatic void __attribute__((constructor)) xlat_here(void)\n{\n\txlat_machine(SYSTRACE_MACHINE);\n}\n#endif"
}
