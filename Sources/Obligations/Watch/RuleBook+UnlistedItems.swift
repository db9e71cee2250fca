extension RuleBook {
    /// Whether some item of a case is on no checklist of its procedure: another edition may list it.
    package func hasUnlistedItem(_ case: Case) -> Bool {
        guard let index = procedures[`case`.procedure]?.index else { return false }
        return `case`.events.contains(where: index.hasUnlistedItem)
    }

    /// The case without what its file says in items that are on no checklist; that there are some stays.
    package func concealingUnlistedItems(of case: Case) -> Case {
        guard hasUnlistedItem(`case`), let index = procedures[`case`.procedure]?.index else { return `case` }
        var concealed = `case`
        for number in concealed.events.indices {
            concealed.events[number].items = concealed.events[number].items.map { index.isListed($0) ? $0 : .unlisted }
        }
        return concealed
    }
}
