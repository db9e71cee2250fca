import CaseStore
import Control
import Obligations

/// What is typed so far, as far as it says whom to ask and about which case.
struct Typed {
    private let socket: String?
    private let config: String?
    /// The first reference among the words.
    private let reference: String?

    /// A person waits with a finger on the key.
    private static let patience = Duration.seconds(1)

    init(_ words: [String]) {
        socket = Self.value(of: "--socket", in: words)
        config = Self.value(of: "--config", in: words)
        reference = words.dropFirst().first { CaseReference($0) != nil }
    }

    /// Nil where nobody answers, or not in time.
    func answer(_ request: Interface.Request) async -> Interface.Reply? {
        try? await answerer?.answer(request)
    }

    /// With settings the names of the files tell, so that no store is too large to ask.
    func references() async -> [String] {
        if let settings { return CaseFiles(directory: settings.paths.cases).scan().present.map(\.text) }
        guard case .cases(let answer)? = await answer(.cases(.init())) else { return [] }
        return answer.cases.map(\.reference)
    }

    /// Words of the duties of the case that is typed, or of every case, each once.
    func duties(ofEveryCase: Bool = false, _ word: (Interface.Instance) -> String) async -> [String] {
        guard ofEveryCase || reference != nil else { return [] }
        let request = Interface.Request.agenda(.init(reference: ofEveryCase ? nil : reference))
        guard case .agenda(let answer)? = await answer(request) else { return [] }
        return Set(answer.instances.map(word)).sorted()
    }

    /// The events of the procedure that the case follows.
    func events() -> [String] {
        guard let settings = writingSettings, let rules, let reference = reference.flatMap({ CaseReference($0) }) else {
            return []
        }
        let reading = StoreReading(of: settings, under: rules, noLaterThan: nil, only: reference)
        let procedure = reading.cases.first.flatMap { rules.procedures[$0.procedure]?.procedure }
        return (procedure?.events.keys.map(\.text) ?? []).sorted()
    }

    /// The rules of the settings by which files are written.
    var rules: RuleBook? { writingSettings.flatMap { RuleFiles.load($0).rules } }

    private var settings: Settings? { config.flatMap { try? Premises(reading: $0).settings } }

    /// `new` and `record` work by the usual settings where none are named.
    private var writingSettings: Settings? { settings ?? UsualPlaces.readSettings }

    private var answerer: (any Answerer)? {
        guard let config else { return DaemonAnswerer(path: socket ?? UsualPlaces.socket, patience: Self.patience) }
        let only = reference.flatMap { CaseReference($0) }
        return (try? Premises(reading: config)).flatMap { try? OfflineAnswerer(by: $0, today: nil, only: only) }
    }

    private static func value(of option: String, in words: [String]) -> String? {
        for (index, word) in words.enumerated() {
            if word.hasPrefix("\(option)=") { return String(word.dropFirst(option.count + 1)) }
            // Bash makes a word of its own of an equals sign.
            if word == option { return words.dropFirst(index + 1).first { $0 != "=" } }
        }
        return nil
    }
}
