package import CivilCalendar

extension Procedure {
    /// A golden example that does not hold: where it stands, and what the procedure gives instead.
    package struct ExampleFailure: Sendable, Equatable {
        package var line: Int
        package var key: String
        package var expected: CivilDate
        package var actual: CivilDate?
    }

    /// The examples that the procedure itself breaks; one that does not hold keeps the procedure from loading.
    package func exampleFailures(calendar: WorkingCalendar) -> [ExampleFailure] {
        examples.flatMap { example -> [ExampleFailure] in
            guard let reference = CaseReference("EXAMPLE-2000-001") else { return [] }
            let `case` = Case(reference: reference, procedure: name, events: example.events)
            let latest = example.expect.map(\.due).max() ?? .earliest
            let today = example.events.map(\.date).max() ?? .earliest
            let instances = Evaluation(procedure: self, calendar: calendar, asOf: today, horizon: latest)
                .instances(of: `case`)
            let subjects = Subjects(of: `case`)
            return example.expect.compactMap { expectation in
                let instance = instances.first { subjects.matches(expectation.key, $0.key) && $0.state != .waiting }
                guard instance?.due != expectation.due else { return nil }
                return ExampleFailure(
                    line: expectation.line, key: expectation.key, expected: expectation.due, actual: instance?.due)
            }
        }
    }
}
