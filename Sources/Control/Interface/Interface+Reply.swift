extension Interface {
    /// What a method answers.
    ///
    /// Encodes as the parameters of the reply.
    package enum Reply: Encodable, Sendable, Equatable {
        case status(StatusReply)
        case cases(CasesReply)
        case agenda(AgendaReply)
        case explain(ExplainReply)
        case why(WhyReply)
        case forecast(ForecastReply)
        case follow(FollowReply)
        case acknowledge(AcknowledgeReply)
        case addSilence(AddSilenceReply)
        case removeSilence
        case silences(SilencesReply)
        case forget
        case rescan(RescanReply)
        case reload(ReloadReply)
        case spool(SpoolReply)
        case retryLetter
        case testMail(TestMailReply)
    }
}

extension Interface.Reply {
    /// What `parameters` say as the answer of `method`.
    ///
    /// Fields that the interface does not name are passed over.
    init(_ method: Interface.Method, parameters: JSON) throws {
        func take<Output: Decodable>(_ type: Output.Type = Output.self) throws -> Output {
            try JSONDecoding.value(type, from: parameters)
        }

        switch method {
        case .status: self = .status(try take())
        case .cases: self = .cases(try take())
        case .agenda: self = .agenda(try take())
        case .explain: self = .explain(try take())
        case .why: self = .why(try take())
        case .forecast: self = .forecast(try take())
        case .follow: self = .follow(try take())
        case .acknowledge: self = .acknowledge(try take())
        case .addSilence: self = .addSilence(try take())
        case .removeSilence: self = .removeSilence
        case .silences: self = .silences(try take())
        case .forget: self = .forget
        case .rescan: self = .rescan(try take())
        case .reload: self = .reload(try take())
        case .spool: self = .spool(try take())
        case .retryLetter: self = .retryLetter
        case .testMail: self = .testMail(try take())
        }
    }

    /// Writes the parameters of the reply.
    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .removeSilence, .forget, .retryLetter: try Interface.Nothing().encode(to: encoder)
        case .status(let output): try output.encode(to: encoder)
        case .cases(let output): try output.encode(to: encoder)
        case .agenda(let output): try output.encode(to: encoder)
        case .explain(let output): try output.encode(to: encoder)
        case .why(let output): try output.encode(to: encoder)
        case .forecast(let output): try output.encode(to: encoder)
        case .follow(let output): try output.encode(to: encoder)
        case .acknowledge(let output): try output.encode(to: encoder)
        case .addSilence(let output): try output.encode(to: encoder)
        case .silences(let output): try output.encode(to: encoder)
        case .rescan(let output): try output.encode(to: encoder)
        case .reload(let output): try output.encode(to: encoder)
        case .spool(let output): try output.encode(to: encoder)
        case .testMail(let output): try output.encode(to: encoder)
        }
    }
}
