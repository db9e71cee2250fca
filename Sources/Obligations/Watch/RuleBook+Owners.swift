extension RuleBook {
    /// Every role that has a duty in any procedure.
    package var owners: Set<RoleName> {
        Set(procedures.values.flatMap(\.procedure.obligations).map(\.owner.role))
    }
}
