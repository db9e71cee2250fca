package import Templates

/// The templates that a partnership has reworded, in one directory; whoever fills them judges them.
package struct TemplateFiles<Wording> {
    private let kind: TemplateKind
    private let directory: String
    private let names: [String]
    private let compile: ([TemplateText]) throws(TemplateRefusal) -> Wording

    /// What was read: the words in force, as far as they can be had, and what was refused on the way.
    package struct Loaded {
        /// Nil where a file is refused and no earlier words stand in.
        package let wording: Wording?
        package let refusals: [Refusal]
        /// Files looked at.
        package let fileCount: Int
    }

    /// - Parameters:
    ///   - kind: what they are templates of.
    ///   - directory: where files may be; one that does not exist rewords nothing.
    ///   - names: the templates that there are, each the name of a file without `.mustache`.
    ///   - compile: makes words of the files' texts and of what is built in for the others.
    package init(
        of kind: TemplateKind = .letters, in directory: String, named names: [String],
        compile: @escaping ([TemplateText]) throws(TemplateRefusal) -> Wording
    ) {
        self.kind = kind
        self.directory = directory
        self.names = names
        self.compile = compile
    }

    /// Reads every file; where one is refused, all words stay as they were, since they were tried together.
    ///
    /// - Parameter lastGood: the words of before, one text per template.
    package func load(lastGood: [TemplateText] = []) -> Loaded {
        var texts: [TemplateText] = []
        var refusals: [Refusal] = []
        let present: [String]
        do throws(DirectoryProblem) {
            present = try DirectoryListing.names(in: directory, ending: TemplateFile.ending)
        } catch .missing {
            present = []
        } catch {
            present = []
            refusals = [
                Refusal(
                    error.problem(of: kind.rawValue, setting: kind.rawValue),
                    in: FileLabel(kind.directory, at: directory))
            ]
        }
        for name in present {
            do throws(Refusals) {
                texts.append(try TemplateFile.read("\(directory)/\(name)", of: kind, among: names))
            } catch {
                refusals += error.all
            }
        }
        if refusals.isEmpty {
            do throws(TemplateRefusal) {
                return Loaded(wording: try compile(texts), refusals: [], fileCount: present.count)
            } catch {
                refusals = error.problems.map { Refusal($0, in: kind) }
            }
        }
        let former = lastGood.isEmpty ? nil : try? compile(lastGood)
        return Loaded(wording: former, refusals: refusals, fileCount: present.count)
    }

    /// Everything for which one file would be refused beside the others of the directory.
    package func problems(of path: String) -> [Refusal] {
        do throws(Refusals) {
            let text = try TemplateFile.read(path, of: kind, among: names)
            let others = names.filter { $0 != text.name }.compactMap { name in
                try? TemplateFile.read("\(directory)/\(name)\(TemplateFile.ending)", of: kind, among: names)
            }
            do throws(TemplateRefusal) {
                _ = try compile([text] + others)
                return []
            } catch {
                return error.problems.map { Refusal($0, in: kind) }
            }
        } catch {
            return error.all
        }
    }
}

extension Refusal {
    fileprivate init(_ problem: TemplateProblem, in kind: TemplateKind) {
        self.init(
            problem.problem, in: FileLabel(kind.file, at: problem.file),
            at: Position(line: problem.line, column: problem.column))
    }
}
