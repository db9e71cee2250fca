extension CaseFiles {
    /// What is wrong with the directory where cases that are in force have no file in it; nil where all have theirs.
    package func refusal(ofMissing missing: Int, of cases: Int) -> Refusal? {
        guard missing > 0 else { return nil }
        let count =
            missing == cases ? (cases == 1 ? "the only case" : "all \(cases) cases") : "\(missing) of \(cases) cases"
        return Refusal(
            "\(count) in force \(missing == 1 ? "has" : "have") no file here; look whether the directory is mounted and complete, "
                + "restore what is missing, or end a case with 'casewatchctl forget CASE --why REASON'",
            in: FileLabel(.cases, at: directory))
    }
}
