// The parameters of the replies that have any.

extension Interface {
    /// How the daemon fares.
    package struct StatusReply: Codable, Sendable, Equatable {
        /// Of the program.
        package let version: String
        /// The instant of starting (RFC 3339).
        package let started: String
        /// The instant of answering (RFC 3339).
        package let now: String
        /// The zone in which days begin.
        package let timezone: String
        /// Cases watched.
        package let cases: Int
        /// Files that are not accepted.
        package let refused: [Refusal]
        /// Instances of all cases.
        package let instances: Int
        /// Instances that are open.
        package let open: Int
        /// Instances that are overdue.
        package let overdue: Int
        /// The next instant at which anything can be due (RFC 3339).
        package let next: String?
        /// Letters waiting.
        package let queued: Int
        /// Letters that could not be delivered.
        package let failed: Int
        /// The last date for which bank holidays are published.
        package let holidaysUntil: String
        /// The last faults, in words.
        package let warnings: [String]

        private enum CodingKeys: String, CodingKey {
            case version, started, now, timezone, cases, refused, instances, open, overdue, next, queued, failed
            case holidaysUntil = "holidays_until"
            case warnings
        }

        package init(
            version: String, started: String, now: String, timezone: String, cases: Int, refused: [Refusal],
            instances: Int, open: Int, overdue: Int, next: String? = nil, queued: Int, failed: Int,
            holidaysUntil: String, warnings: [String]
        ) {
            self.version = version
            self.started = started
            self.now = now
            self.timezone = timezone
            self.cases = cases
            self.refused = refused
            self.instances = instances
            self.open = open
            self.overdue = overdue
            self.next = next
            self.queued = queued
            self.failed = failed
            self.holidaysUntil = holidaysUntil
            self.warnings = warnings
        }
    }

    /// The list of cases.
    package struct CasesReply: Codable, Sendable, Equatable {
        /// By reference.
        package let cases: [CaseSummary]

        package init(cases: [CaseSummary]) {
            self.cases = cases
        }
    }

    /// Obligations by due date.
    package struct AgendaReply: Codable, Sendable, Equatable {
        /// By due date.
        package let instances: [Instance]

        package init(instances: [Instance]) {
            self.instances = instances
        }
    }

    /// How the dates of an instance come about.
    package struct ExplainReply: Codable, Sendable, Equatable {
        /// The instance asked about.
        package let instance: Instance
        /// In the order of the computation.
        package let steps: [Step]

        package init(instance: Instance, steps: [Step]) {
            self.instance = instance
            self.steps = steps
        }
    }

    /// What became of each rung of an instance.
    package struct WhyReply: Codable, Sendable, Equatable {
        /// The instance asked about.
        package let instance: Instance
        /// In the order of the ladder.
        package let rungs: [RungDecision]

        package init(instance: Instance, rungs: [RungDecision]) {
            self.instance = instance
            self.rungs = rungs
        }
    }

    /// Every notice that will be sent if nothing changes.
    package struct ForecastReply: Codable, Sendable, Equatable {
        /// In the order of sending.
        package let notices: [Notice]

        package init(notices: [Notice]) {
            self.notices = notices
        }
    }

    /// A notice that was said just now.
    package struct FollowReply: Codable, Sendable, Equatable {
        /// The notice.
        package let notice: Notice

        package init(notice: Notice) {
            self.notice = notice
        }
    }

    /// The silence that an acknowledgement made.
    package struct AcknowledgeReply: Codable, Sendable, Equatable {
        /// The silence.
        package let silence: Silence

        package init(silence: Silence) {
            self.silence = silence
        }
    }

    /// The silence that was made.
    package struct AddSilenceReply: Codable, Sendable, Equatable {
        /// The silence.
        package let silence: Silence

        package init(silence: Silence) {
            self.silence = silence
        }
    }

    /// The silences in force.
    package struct SilencesReply: Codable, Sendable, Equatable {
        /// By their last date.
        package let silences: [Silence]

        package init(silences: [Silence]) {
            self.silences = silences
        }
    }

    /// What a fresh look at the case store found.
    package struct RescanReply: Codable, Sendable, Equatable {
        /// Cases watched.
        package let cases: Int
        /// Files that are not accepted.
        package let refused: [Refusal]

        package init(cases: Int, refused: [Refusal]) {
            self.cases = cases
            self.refused = refused
        }
    }

    /// What reading the configuration again ran into.
    package struct ReloadReply: Codable, Sendable, Equatable {
        /// Empty where all is well.
        package let problems: [Refusal]

        package init(problems: [Refusal]) {
            self.problems = problems
        }
    }

    /// The letters in the spool.
    package struct SpoolReply: Codable, Sendable, Equatable {
        /// By the instant they were decided.
        package let letters: [Letter]

        package init(letters: [Letter]) {
            self.letters = letters
        }
    }

    /// The letter that was made to test delivery.
    package struct TestMailReply: Codable, Sendable, Equatable {
        /// The letter.
        package let letter: Letter

        package init(letter: Letter) {
            self.letter = letter
        }
    }
}
