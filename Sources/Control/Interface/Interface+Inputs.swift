// The parameters of the methods that take any. Dates are ISO 8601 civil dates.

extension Interface {
    /// Asks for the list of cases.
    package struct CasesRequest: Codable, Sendable, Equatable {
        /// Answer as if it were that date.
        package let today: String?

        package init(today: String? = nil) {
            self.today = today
        }
    }

    /// Asks for obligations by due date; each absent parameter leaves everything in.
    package struct AgendaRequest: Codable, Sendable, Equatable {
        /// Of that case only.
        package let reference: String?
        /// Owned by that role only.
        package let role: String?
        /// In one of these states only.
        package let states: [Instance.State]?
        /// Due on that date or later.
        package let from: String?
        /// Due on that date or earlier.
        package let to: String?
        /// Answer as if it were that date.
        package let today: String?

        private enum CodingKeys: String, CodingKey {
            case reference = "case"
            case role, states, from, to, today
        }

        package init(
            reference: String? = nil, role: String? = nil, states: [Instance.State]? = nil, from: String? = nil,
            to: String? = nil, today: String? = nil
        ) {
            self.reference = reference
            self.role = role
            self.states = states
            self.from = from
            self.to = to
            self.today = today
        }
    }

    /// Asks how the dates of an instance come about.
    package struct ExplainRequest: Codable, Sendable, Equatable {
        /// The reference of the case.
        package let reference: String
        /// The instance within its case.
        package let key: String
        /// Answer as if it were that date.
        package let today: String?

        private enum CodingKeys: String, CodingKey {
            case reference = "case"
            case key, today
        }

        package init(reference: String, key: String, today: String? = nil) {
            self.reference = reference
            self.key = key
            self.today = today
        }
    }

    /// Asks what became of each rung of an instance.
    package struct WhyRequest: Codable, Sendable, Equatable {
        /// The reference of the case.
        package let reference: String
        /// The instance within its case.
        package let key: String
        /// Answer as if it were that date.
        package let today: String?

        private enum CodingKeys: String, CodingKey {
            case reference = "case"
            case key, today
        }

        package init(reference: String, key: String, today: String? = nil) {
            self.reference = reference
            self.key = key
            self.today = today
        }
    }

    /// Asks for every notice that will be sent if nothing changes.
    package struct ForecastRequest: Codable, Sendable, Equatable {
        /// The first date of interest.
        package let from: String
        /// The last date of interest.
        package let to: String
        /// Of that case only.
        package let reference: String?

        private enum CodingKeys: String, CodingKey {
            case from, to
            case reference = "case"
        }

        package init(from: String, to: String, reference: String? = nil) {
            self.from = from
            self.to = to
            self.reference = reference
        }
    }

    /// Says that someone is dealing with an instance.
    package struct AcknowledgeRequest: Codable, Sendable, Equatable {
        /// The reference of the case.
        package let reference: String
        /// The instance within its case.
        package let key: String
        /// The last date on which rungs are held.
        package let until: String
        /// The reason.
        package let why: String

        private enum CodingKeys: String, CodingKey {
            case reference = "case"
            case key, until, why
        }

        package init(reference: String, key: String, until: String, why: String) {
            self.reference = reference
            self.key = key
            self.until = until
            self.why = why
        }
    }

    /// Holds rungs of an instance, or of a whole case.
    package struct AddSilenceRequest: Codable, Sendable, Equatable {
        /// The reference of the case.
        package let reference: String
        /// The instance; all of the case where absent.
        package let key: String?
        /// The last date on which rungs are held.
        package let until: String
        /// The reason.
        package let why: String

        private enum CodingKeys: String, CodingKey {
            case reference = "case"
            case key, until, why
        }

        package init(reference: String, key: String? = nil, until: String, why: String) {
            self.reference = reference
            self.key = key
            self.until = until
            self.why = why
        }
    }

    /// Ends a silence.
    package struct RemoveSilenceRequest: Codable, Sendable, Equatable {
        /// The silence.
        package let id: String

        package init(id: String) {
            self.id = id
        }
    }

    /// Lets go of a case whose file has disappeared.
    package struct ForgetRequest: Codable, Sendable, Equatable {
        /// The reference of the case.
        package let reference: String
        /// The reason.
        package let why: String

        private enum CodingKeys: String, CodingKey {
            case reference = "case"
            case why
        }

        package init(reference: String, why: String) {
            self.reference = reference
            self.why = why
        }
    }

    /// Puts a failed letter back into the queue.
    package struct RetryLetterRequest: Codable, Sendable, Equatable {
        /// The letter.
        package let id: String

        package init(id: String) {
            self.id = id
        }
    }

    /// Sends a letter that says nothing, to see whether it arrives.
    package struct TestMailRequest: Codable, Sendable, Equatable {
        /// The role to write to.
        package let role: String

        package init(role: String) {
            self.role = role
        }
    }
}
