/// Decides what becomes of a call: purely, from the call and who makes it.
struct CallRouter: Sendable {
    /// What becomes of a call.
    enum Turn {
        /// The service need not be asked.
        case reply(VarlinkReply)
        case ask(Interface.Request)
        /// Notices, until the caller goes away.
        case follow
    }

    let identity: ServiceIdentity

    func turn(for call: VarlinkCall, from caller: Caller) -> Turn {
        do {
            return try accepted(call, from: caller)
        } catch {
            return .reply(VarlinkReply(error))
        }
    }

    private func accepted(_ call: VarlinkCall, from caller: Caller) throws(VarlinkError) -> Turn {
        let name = QualifiedName(call.method)

        if call.wantsUpgrade { throw .invalidParameter("upgrade") }
        switch name.interface {
        case VarlinkService.name: return .reply(VarlinkReply(try introspection(name.member, call)))
        case Interface.name: return try request(name.member, call, from: caller)
        case "": throw .methodNotFound(call.method)
        default: throw .interfaceNotFound(name.interface)
        }
    }

    private func introspection(_ method: String, _ call: VarlinkCall) throws(VarlinkError) -> any Encodable {
        switch method {
        case "GetInfo":
            _ = try JSONDecoding.parameters(Interface.Nothing.self, from: call.parameters)
            return VarlinkService.Info(
                vendor: identity.vendor, product: identity.product, version: identity.version, url: identity.url,
                interfaces: [Interface.name, VarlinkService.name])
        case "GetInterfaceDescription":
            let wanted = try JSONDecoding.parameters(VarlinkService.DescriptionRequest.self, from: call.parameters)
            return VarlinkService.DescriptionReply(description: try description(of: wanted.interface))
        default:
            throw .methodNotFound(call.method)
        }
    }

    private func description(of interface: String) throws(VarlinkError) -> String {
        switch interface {
        case Interface.name: return Interface.description
        case VarlinkService.name: return VarlinkService.description
        default: throw .interfaceNotFound(interface)
        }
    }

    private func request(
        _ method: String, _ call: VarlinkCall, from caller: Caller
    ) throws(VarlinkError) -> Turn {
        guard let method = Interface.Method(rawValue: method) else { throw .methodNotFound(call.method) }
        // Before the parameters, so that nobody learns more than that it is not for them.
        if method.isChange && !caller.mayChange { throw .permissionDenied }

        let request = try Interface.Request(method, parameters: call.parameters)
        guard request == .follow else { return .ask(request) }
        guard call.wantsMore else { throw .expectedMore }
        return .follow
    }
}
