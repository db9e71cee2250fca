/// What a Varlink service says about itself: the interface `org.varlink.service`.
enum VarlinkService {
    static let name = "org.varlink.service"
    static let description = String(decoding: PackageResources.org_varlink_service_varlink, as: UTF8.self)

    /// What `GetInfo` answers.
    struct Info: Codable, Sendable, Equatable {
        let vendor: String
        let product: String
        let version: String
        let url: String
        let interfaces: [String]
    }

    /// What `GetInterfaceDescription` takes.
    struct DescriptionRequest: Codable, Sendable, Equatable {
        let interface: String
    }

    /// What `GetInterfaceDescription` answers.
    struct DescriptionReply: Codable, Sendable, Equatable {
        let description: String
    }
}
