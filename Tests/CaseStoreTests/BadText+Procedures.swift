extension BadText {
    /// Each what an author might write into a procedure by mistake.
    static let procedures = [
        spoilt(
            "unknown key", "order:", "‸canary:",
            "unknown key in a procedure; known are procedure, title, in-force, calendar, readings, roles, events, "
                + "ladders, obligations, order and examples"),
        spoilt("no title", "title: Short review\n", "", "'title' is missing in a procedure; add it"),
        spoilt("a title without text", "title: Short review", "title: ‸\" \"", "'title' has no value; write one"),
        spoilt(
            "a title over several lines", "title: Short review", "title: ‸|\n  Short\n  canary\n",
            "'title' must be one line without control characters"),
        spoilt(
            "a title with a hidden control character", "title: Short review", "title: ‸\"canary\\e[31m\"",
            "'title' must be one line without control characters"),
        spoilt(
            "a title that turns the writing round", "title: Short review", "title: ‸\"canary\\u202E\"",
            "'title' must be one line without control characters"),
        spoilt(
            "a title as long as a page", "title: Short review", "title: ‸" + String(repeating: "canary ", count: 50),
            "'title' is longer than 300 characters; shorten it"),
        spoilt(
            "a name that is no word", "procedure: short-review", "procedure: ‸Canary Review",
            "'procedure' must be one word of small letters, digits and hyphens, 64 at most"),
        spoilt(
            "another name than the file's", "procedure: short-review", "procedure: ‸canary",
            "'procedure' must be the name of the file without '.yaml'"),
        spoilt(
            "in force to an earlier day", "until: 2030-12-31", "until: ‸2019-12-31",
            "'until' lies before 'from'; exchange them or leave one out"),
        spoilt(
            "an unknown division", "england-and-wales", "‸canary",
            "'calendar' must be england-and-wales, scotland or northern-ireland"),
        spoilt(
            "a division near a known one", "england-and-wales", "‸england-and-whales",
            "'calendar' must be england-and-wales, scotland or northern-ireland; did you mean 'england-and-wales'?"),
        spoilt(
            "no readings", "readings:\n  month-end: clamp\n  before: clear-days\n  quarter: anchored\n", "",
            "'readings' is missing in a procedure; add it"),
        spoilt(
            "one reading not declared", "  month-end: clamp\n  before:", "  ‸before:",
            "'month-end' is missing in 'readings'; add it"),
        spoilt(
            "two readings not declared", "  month-end: clamp\n  before: clear-days\n  quarter", "  ‸‸quarter",
            "'month-end' is missing in 'readings'; add it", "'before' is missing in 'readings'; add it"),
        spoilt(
            "an unknown reading", "month-end: clamp", "month-end: ‸canary", "'month-end' must be clamp or refuse"),
        spoilt(
            "a reading near a known one", "clear-days", "‸clear-day",
            "'before' must be clear-days or plain; did you mean 'clear-days'?"),
        spoilt(
            "a role that is no word", "  board-chair: Chair", "  ‸Canary Chair: X\n  board-chair: Chair",
            "a name in 'roles' must be one word of small letters, digits and hyphens, 64 at most"),
        spoilt(
            "no roles",
            "roles:\n  board-chair: Chair of the Board\n  business-manager: Business manager\n"
                + "  service-director: Director of a service\n",
            "roles: ‸{}\n", "'roles' must have at least one entry"),
        spoilt(
            "an event with an unknown key", "planned: true", "‸canary: true",
            "unknown key in the rule of an event; known are title, planned and replaces"),
        spoilt(
            "an event that is planned perhaps", "planned: true", "planned: ‸canary", "'planned' must be true or false"),
        spoilt(
            "an event without a title", "{title: Day chosen, ", "‸{",
            "'title' is missing in the rule of an event; add it"),
        spoilt(
            "an event with a list for a title", "brought: Case brought to the Chair", "brought: ‸[canary]",
            "a value in 'events' must be a single value, not a list"),
        spoilt(
            "a rung at an unknown time", "when: start", "when: ‸canary",
            "'when' needs a whole number from 1 to 9999, with a unit no longer than a century; "
                + "as in 'start', '7 days before', 'on the day', 'every 7 days after 14 days'"),
        spoilt(
            "a rung in months", "2 working days before", "‸2 months before",
            "'when' has another unit than it can have: a rung counts in days, weeks or working days"),
        spoilt("a level too high", "level: 3", "level: ‸4", "'level' must be a whole number from 0 to 3"),
        spoilt("a level in words", "level: 3", "level: ‸canary", "'level' must be a whole number from 0 to 3"),
        spoilt("a level with a sign", "level: 3", "level: ‸+3", "'level' must be a whole number from 0 to 3"),
        spoilt(
            "no level", "{when: every 7 days after 14 days, level: 3}", "‸{when: every 7 days after 14 days}",
            "'level' is missing in a rung; add it"),
        spoilt(
            "a time twice in a ladder", "when: on the day", "when: ‸start",
            "'when' is the time of an earlier rung of this ladder; keep one of them"),
        spoilt(
            "a ladder without rungs", "ladders:\n", "ladders:\n  other: ‸[]\n",
            "a value in 'ladders' must have at least one item"),
        spoilt(
            "no obligations", Sample.procedure.part(from: "obligations:", to: "order:"), "obligations: ‸{}\n",
            "'obligations' must have at least one obligation",
            marking: [("{decision", "{‸decision"), ("{\"answer", "{‸\"answer")],
            more: ["names no obligation of this procedure", "names no obligation of this procedure"]),
        spoilt(
            "an obligation twice", "  answer:\n", "  ‸decision:\n",
            "duplicate key; it stands in line 35 already, keep one of them",
            marking: [("{\"answer", "{‸\"answer")], more: ["names no obligation of this procedure"]),
        spoilt(
            "an unknown key of an obligation", "note: One", "‸canary: One",
            "unknown key in an obligation; known are title, source, basis, owner, due, met-by, ladder, escalate, "
                + "requires, extended-by, cancelled-by, suspended-by, ended-by, note and verified"),
        spoilt(
            "no source", "title: Decide\n    source: L1\n", "‸title: Decide\n",
            "'source' is missing in an obligation; add it"),
        spoilt("an unknown basis", "basis: advisory", "basis: ‸canary", "'basis' must be statutory or advisory"),
        spoilt(
            "an unknown owner", "owner: board-chair", "owner: ‸canary", "'owner' names no role of this procedure"),
        spoilt(
            "an owner near a known role", "owner: service-director[for]", "owner: ‸service-directer[for]",
            "'owner' names no role of this procedure; did you mean 'service-director'?"),
        spoilt(
            "a due phrase in other words", "within 1 month of brought", "‸canary days from brought",
            "'due' is not one of the known phrases; as in 'within 1 month of EVENT'"),
        spoilt(
            "a due phrase in another unit", "within 1 month of brought", "‸at least 1 month before brought",
            "'due' has another unit than its phrase can have: "
                + "'at least … before' counts in days, weeks or working days"),
        spoilt(
            "a due phrase with more behind it", "within 1 month of brought", "‸within 1 month of brought canary",
            "'due' has words after its end; as in 'within 1 month of EVENT'"),
        spoilt(
            "an unknown event in a due phrase", "within 1 month of brought", "‸within 1 month of canary",
            "'due' names no event of this procedure"),
        spoilt(
            "an unknown last event in a due phrase", "every quarter from plan-sent until closed",
            "‸every quarter from plan-sent until closd",
            "'due' names no event of this procedure; did you mean 'closed'?"),
        spoilt(
            "nothing that meets a duty", "    met-by: [answered]\n", "",
            marking: [("title: Answer", "‸title: Answer")], more: ["'met-by' is missing in an obligation; add it"]),
        spoilt("met by no event", "met-by: [answered]", "met-by: ‸[]", "'met-by' must have at least one item"),
        spoilt(
            "met by an unknown event", "met-by: [answered]", "met-by: [‸answred]",
            "an item of 'met-by' names no event of this procedure; did you mean 'answered'?"),
        spoilt(
            "met by one event twice", "[decided, not-decided]", "[decided, ‸decided]",
            "an item of 'met-by' names the same event again; remove it"),
        spoilt(
            "ended by an event, and no floor", "    met-by: [answered]\n",
            "    met-by: [answered]\n    ended-by: ‸[removed]\n",
            "'ended-by' goes with 'for at least …' only; remove it, or write 'met-by'"),
        spoilt(
            "a recurring duty that is extended", "    met-by: [update-given]\n",
            "    met-by: [update-given]\n    extended-by: ‸extended\n",
            "'extended-by' goes with a single due date, and this duty recurs; remove it"),
        spoilt(
            "extended by an unknown event", "extended-by: extended", "extended-by: ‸canary",
            "'extended-by' names no event of this procedure"),
        spoilt(
            "cancelled by an unknown event", "cancelled-by: [closed]", "cancelled-by: [‸canary]",
            "an item of 'cancelled-by' names no event of this procedure"),
        spoilt(
            "an unknown ladder", "ladder: short\n    escalate", "ladder: ‸shrot\n    escalate",
            "'ladder' names no ladder of this procedure; did you mean 'short'?"),
        spoilt(
            "escalated to an unknown role", "[board-chair, ", "[‸canary, ",
            "an item of 'escalate' names no role of this procedure"),
        spoilt(
            "four levels", "[board-chair, ", "‸[business-manager, board-chair, ",
            "'escalate' must name at most three roles, for the levels 1, 2 and 3"),
        spoilt(
            "an item that is no word", "[reasons, ", "[‸Canary Reasons, ",
            "an item of 'requires' must be one word of small letters, digits and hyphens, 64 at most"),
        spoilt(
            "a choice in another word", "{any: ", "‸{‸all: ", "'any' is missing in an item of 'requires'; add it",
            "unknown key in an item of 'requires'; known is any"),
        spoilt("a choice between nothing", "[letter, minutes]", "‸[]", "'any' must have at least one item"),
        spoilt(
            "suspended by an unknown event", "{event: halted, ", "{event: ‸canary, ",
            "'event' names no event of this procedure"),
        spoilt(
            "suspended without an end", "{event: halted, until: [resumed]}", "‸{event: halted}",
            "'until' is missing in 'suspended-by'; add it"),
        spoilt("verified perhaps", "verified: false", "verified: ‸canary", "'verified' must be true or false"),
        spoilt(
            "a chain of one event", "[brought, decided, published]", "‸[brought]",
            "a chain in 'order' must name at least two events"),
        spoilt(
            "a chain with an unknown event", "[brought, decided, published]", "[brought, ‸canary, published]",
            "an item of a chain in 'order' names no event of this procedure"),
        spoilt(
            "an example without events", "events: [{date: 2026-01-31, event: brought}]", "events: ‸[]",
            "'events' must have at least one item"),
        spoilt(
            "an example with an unknown event", "event: brought}]", "event: ‸canary}]",
            "'event' names no event of this procedure"),
        spoilt(
            "an example of an unknown duty", "expect: {decision", "expect: {‸canary",
            "names no obligation of this procedure"),
        spoilt(
            "an example of no instance", "expect: {decision:", "expect: {‸\"decision[Canary Family]\":",
            "not an instance; write it as in 'duty', 'duty[subject]', 'duty#2' or 'duty[subject]#2'"),
        spoilt(
            "an example of instance zero", "expect: {decision:", "expect: {‸\"decision#0\":",
            "not an instance; write it as in 'duty', 'duty[subject]', 'duty#2' or 'duty[subject]#2'"),
        spoilt(
            "an example that expects nothing", "expect: {decision: 2026-02-28}", "expect: ‸{}",
            "'expect' must name at least one instance with its due date"),
        spoilt(
            "an example that expects no day", "2026-02-28", "‸canary",
            "a value in 'expect' must be a day, written as YYYY-MM-DD"),
    ]

    private static func spoilt(
        _ why: String, _ part: String, _ other: String, _ problems: String..., marking: [(String, String)] = [],
        more: [String] = []
    ) -> BadText {
        let text = marking.reduce(Sample.procedure.with(part, other)) { $0.with($1.0, $1.1) }
        return BadText(why, marked: text, problems: problems + more)
    }
}
