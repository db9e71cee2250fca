# Writes one part of a manual page in mdoc from what a command says of itself with --experimental-dump-help.
# The part is named by $part: name, synopsis, options or verbs.

# Plain text as mdoc: what the language would obey is escaped, and every sentence begins a line, as it asks for.
def prose:
    gsub("\\\\"; "\\e")
    | gsub("(?<end>[.;:]) (?=[A-Z])"; "\(.end)\n")
    | gsub("\n\n"; "\n.Pp\n")
    | gsub("(?<start>^|\n)'"; "\(.start)\\&'")
    | gsub("--"; "\\-\\-");

# Of a name: as a flag that is typed.
def letters: if .kind == "long" then "Fl -\(.name)" else "Fl \(.name)" end;

# How an argument is typed, by one of its names.
def spelling(name):
    if .kind == "positional" then "Ar \(.valueName)"
    elif .kind == "flag" then name
    else "\(name) Ar \(.valueName)" end;

def usage: spelling(.preferredName // {} | letters) + (if .isRepeating then " ..." else "" end);
def bracketed: if .isOptional then "Oo \(usage) Oc" else usage end;

# An argument under all its names, short ones first, with what it does.
def item:
    ".It " + spelling([.names[]? | letters] | sort_by(length) | join(" , ")),
    (.abstract // "" | prose),
    (if .defaultValue then "The default is", ".Ql \(.defaultValue) ." else empty end);

def list: if length == 0 then empty else ".Bl -tag -width Ds", .[], ".El" end;

# Every verb under its whole name, the inner ones of 'spool' too.
def verbs($outer):
    .subcommands[]?
    | select(.shouldDisplay and .commandName != "help")
    | ($outer + [.commandName]) as $path
    | if .subcommands then verbs($path) else . + {$path} end;

def arguments: .arguments[]? | select(.shouldDisplay);
def options: arguments | select(.kind != "positional");
def identity: "\(.preferredName.name) \(.abstract)";

.command
| [options] as $own
# What many verbs take is told once.
| ([[verbs([]) | options] | group_by(identity)[] | select(length > 4) | .[0]]
    | map(select(.preferredName.name | IN($own[].preferredName.name) | not))) as $shared
| [$own[], $shared[] | identity] as $told
# What is not even shown where a verb is typed.
| [$own[], ($shared[] | select(.preferredName.name == "json")) | identity] as $everywhere
| if $part == "name" then
    ".Nm \(.commandName)", ".Nd \(.abstract | rtrimstr(".") | (.[:1] | ascii_downcase) + .[1:])"
elif $part == "synopsis" then
    ".Nm", ($own[] | select(.preferredName.name | IN("help", "version") | not) | ".\(bracketed)"),
    (if .subcommands then ".Ar verb", ".Op Ar argument ..." else empty end)
elif $part == "options" then
    [($own + $shared)[] | item] | list
elif $part == "verbs" then
    [verbs([])
        | [arguments | select(.kind == "positional" or (identity | IN($told[]) | not))] as $special
        | ".It Cm \(.path | join(" "))" + ([arguments
            | select(.kind == "positional" or (identity | IN($everywhere[]) | not)) | " \(bracketed)"] | join("")),
        (.abstract // "" | prose),
        (if .discussion // "" != "" then ".Pp", (.discussion | prose) else empty end),
        ([$special[] | item] | list)]
    | list
else error("no such part: \($part)") end
