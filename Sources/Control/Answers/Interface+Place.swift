package import Obligations

extension Interface.Refusal {
    /// A problem at a place in a file.
    package init(at place: Obligations.Alarm.Place, problem: String) {
        self.init(file: place.file, line: place.line, column: place.column, problem: problem)
    }
}
