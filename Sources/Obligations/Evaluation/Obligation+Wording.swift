extension Obligation {
    /// The basis by which an instance is worded: where no date is stated nothing is ever late, whatever the basis.
    ///
    /// It changes nothing about the floor that silences do not pass.
    package func wordedBasis(of instance: Instance) -> Basis {
        due.hasDueDate || instance.due != nil ? basis : .advisory
    }
}

extension Notice {
    /// The basis by which the notice is worded, as of the duty itself.
    package var wordedBasis: Basis {
        isToBeDonePromptly ? .advisory : basis
    }

    /// Whether the duty is owed and no date is stated for it, which is not the same as one that cannot be computed.
    ///
    /// A statutory duty of which it is news that it has no date any more has none for another reason.
    package var isToBeDonePromptly: Bool {
        due == nil && problem == nil && (basis == .advisory || state.isOwed && kind != .moved)
    }
}
