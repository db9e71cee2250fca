import Obligations

extension Event {
    /// One case was read, of which nothing was said before that is not remembered.
    static func caseRead(_ case: Case) -> Event { .casesRead([`case`], refusals: []) }
}
