extension Problem {
    /// Runs what a verb does; a problem is said on standard error and becomes the exit code.
    static func reporting(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let problem as Problem {
            Terminal.complain(problem.description)
            throw problem.outcome.code
        }
    }
}
