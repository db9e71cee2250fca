package import Obligations

/// The cautions that are gathered while files are read.
package final class Cautions {
    /// By whom the people of a case are looked up; nil where that cannot be asked.
    let contacts: Contacts?
    package private(set) var all: [Caution] = []

    package init(contacts: Contacts?) {
        self.contacts = contacts
    }

    /// Takes over what was noted in one file, in the order of its lines.
    func add(_ noted: [(position: Position, problem: String)], in label: FileLabel) {
        all += noted.sorted { $0.position < $1.position }.map { Caution($0.problem, in: label, at: $0.position) }
    }
}
