package import Obligations

extension ContactsFile {
    /// Entries that were most likely meant for a role and are for none.
    ///
    /// A key that is no role may wait for a case to name it; one that is nearly a role, or has addresses by subject, as
    /// only roles do, is a slip of the hand.
    ///
    /// - Parameters:
    ///   - roles: of all procedures that are loaded.
    ///   - people: the keys that cases name.
    package static func cautions(
        at path: String, roles: Set<RoleName>, people: Set<ContactKey>
    ) -> [Caution] {
        let complaints = Complaints()
        let known = roles.map(\.text) + people.map(\.text) + [RoleName.businessManager.text]
        guard let bytes = try? SafeFile.read(path).bytes,
            let root = YAMLDocument.read(bytes, complaints: complaints),
            let entries = Field(root: root, name: "a contacts file", complaints: complaints).entries(of: "contacts")
        else { return [] }
        return entries.filter { !known.contains($0.key.text) }.compactMap { key, field in
            let question = Suggestion.question(for: key.text, among: roles.map(\.text))
            if question.isEmpty, case .text = field.element.content { return nil }
            return Caution(
                "this entry is for no role of a procedure, and no case names it under 'people'\(question)",
                in: FileLabel(.contacts, at: path), at: key.position)
        }
    }
}
