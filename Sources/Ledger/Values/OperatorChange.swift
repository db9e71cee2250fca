/// What an operator did through the control socket; never rewritten.
package struct OperatorChange: Sendable, Equatable {
    /// The Unix user who asked for it.
    package var uid: UInt32
    /// That user in words, as the system knew them then.
    package var by: String
    package var verb: String
    /// The case, instance or letter it was done to.
    package var what: String
    package var why: String?
    package var time: LedgerTime

    package init(uid: UInt32, by: String? = nil, verb: String, what: String, why: String?, time: LedgerTime) {
        self.uid = uid
        self.by = by ?? "uid \(uid)"
        self.verb = verb
        self.what = what
        self.why = why
        self.time = time
    }
}
