# One entry of 'journalctl --output=json' under short names, numbers as numbers, and only what is there:
#   journalctl -t casewatchd -o json | jq -c -f journal.jq
{
    time: (.__REALTIME_TIMESTAMP | tonumber / 1000000 | floor | todate),
    program: .SYSLOG_IDENTIFIER,
    priority: (.PRIORITY // "6" | tonumber),
    kind: .CASEWATCH_KIND,
    case: .CASEWATCH_CASE,
    duty: .CASEWATCH_OBLIGATION,
    subject: .CASEWATCH_SUBJECT,
    rung: .CASEWATCH_RUNG,
    level: (.CASEWATCH_LEVEL | if . then tonumber else null end),
    due: .CASEWATCH_DUE,
    days_left: (.CASEWATCH_DAYS_LEFT | if . then tonumber else null end),
    role: .CASEWATCH_ROLE,
    procedure: .CASEWATCH_PROCEDURE,
    notice: .CASEWATCH_NOTICE,
    part: .CASEWATCH_UNIT,
    file: .CASEWATCH_FILE,
    line: (.CASEWATCH_LINE | if . then tonumber else null end),
    problem: .CASEWATCH_PROBLEM,
    message: .MESSAGE
}
| with_entries(select(.value != null))
