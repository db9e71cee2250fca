extension Interface {
    /// One call of a method with what it takes.
    ///
    /// Encodes as the parameters of the call.
    package enum Request: Encodable, Sendable, Equatable {
        case status
        case cases(CasesRequest)
        case agenda(AgendaRequest)
        case explain(ExplainRequest)
        case why(WhyRequest)
        case forecast(ForecastRequest)
        case follow
        case acknowledge(AcknowledgeRequest)
        case addSilence(AddSilenceRequest)
        case removeSilence(RemoveSilenceRequest)
        case silences
        case forget(ForgetRequest)
        case rescan
        case reload
        case spool
        case retryLetter(RetryLetterRequest)
        case testMail(TestMailRequest)

        /// The method called.
        package var method: Method {
            switch self {
            case .status: .status
            case .cases: .cases
            case .agenda: .agenda
            case .explain: .explain
            case .why: .why
            case .forecast: .forecast
            case .follow: .follow
            case .acknowledge: .acknowledge
            case .addSilence: .addSilence
            case .removeSilence: .removeSilence
            case .silences: .silences
            case .forget: .forget
            case .rescan: .rescan
            case .reload: .reload
            case .spool: .spool
            case .retryLetter: .retryLetter
            case .testMail: .testMail
            }
        }

        /// Whether it changes what the daemon keeps or does, and so is for operators.
        package var isChange: Bool { method.isChange }
    }
}

extension Interface.Request {
    /// The call of `method` with `parameters`, every one of which has to be one the method takes.
    ///
    /// Throws `invalidParameter` with the name of the first that is missing, unknown or of a wrong type.
    init(_ method: Interface.Method, parameters: JSON) throws(VarlinkError) {
        func take<Input: Decodable>(_ type: Input.Type = Input.self) throws(VarlinkError) -> Input {
            try JSONDecoding.parameters(type, from: parameters)
        }
        func plain(_ request: Self) throws(VarlinkError) -> Self {
            _ = try take(Interface.Nothing.self)
            return request
        }

        switch method {
        case .status: self = try plain(.status)
        case .cases: self = .cases(try take())
        case .agenda: self = .agenda(try take())
        case .explain: self = .explain(try take())
        case .why: self = .why(try take())
        case .forecast: self = .forecast(try take())
        case .follow: self = try plain(.follow)
        case .acknowledge: self = .acknowledge(try take())
        case .addSilence: self = .addSilence(try take())
        case .removeSilence: self = .removeSilence(try take())
        case .silences: self = try plain(.silences)
        case .forget: self = .forget(try take())
        case .rescan: self = try plain(.rescan)
        case .reload: self = try plain(.reload)
        case .spool: self = try plain(.spool)
        case .retryLetter: self = .retryLetter(try take())
        case .testMail: self = .testMail(try take())
        }
    }

    /// Writes the parameters of the call.
    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .status, .follow, .silences, .rescan, .reload, .spool: try Interface.Nothing().encode(to: encoder)
        case .cases(let input): try input.encode(to: encoder)
        case .agenda(let input): try input.encode(to: encoder)
        case .explain(let input): try input.encode(to: encoder)
        case .why(let input): try input.encode(to: encoder)
        case .forecast(let input): try input.encode(to: encoder)
        case .acknowledge(let input): try input.encode(to: encoder)
        case .addSilence(let input): try input.encode(to: encoder)
        case .removeSilence(let input): try input.encode(to: encoder)
        case .forget(let input): try input.encode(to: encoder)
        case .retryLetter(let input): try input.encode(to: encoder)
        case .testMail(let input): try input.encode(to: encoder)
        }
    }
}
