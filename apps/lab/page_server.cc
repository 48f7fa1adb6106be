// SPDX-License-Identifier: Apache-2.0
#include "apps/lab/page_server.h"

#include <chrono>

#include "apps/lab/page.h"
#include "apps/lab/routes.h"

namespace crosscheck::lab {
namespace {

constexpr const char* kAddress = "127.0.0.1";
constexpr std::size_t kThreads = 16;  // browsers open connections ahead of need and leave them idle

std::unique_ptr<httplib::Server> make_server(const Certificate* certificate) {
  std::unique_ptr<httplib::Server> server;
  if (certificate) {
    server = std::make_unique<httplib::SSLServer>(certificate->certificate.get(), certificate->key.get());
  } else {
    server = std::make_unique<httplib::Server>();
  }
  server->new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  server->set_tcp_nodelay(true);
  server->set_keep_alive_timeout(1);  // how long an idle connection can hold up the end
  // The library's own default also shares the port with any other process that asks for it.
  server->set_socket_options([](socket_t socket) {
    const int on = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  });
  return server;
}

void send(httplib::Response& response, const std::string& html) {
  response.set_header("Cache-Control", "no-store");
  response.set_header("X-Content-Type-Options", "nosniff");
  response.set_content(html, "text/html; charset=utf-8");
}

/// A hop of a scenario on the page's own origin.
void send(httplib::Response& response, const Answer& answer) {
  response.status = answer.status;
  response.set_header("Cache-Control", "no-store");
  for (const Header& line : answer.headers) response.set_header(line.name, line.value);
  response.body = answer.body;
}

}  // namespace

tl::expected<std::unique_ptr<PageServer>, std::string> PageServer::bind(std::uint16_t port, bool secure) {
  std::unique_ptr<PageServer> made(new PageServer);
  if (secure) made->certificate_ = make_certificate();
  if (secure && !made->certificate_) return tl::unexpected(std::string("OpenSSL made no certificate"));
  made->server_ = make_server(secure ? &made->certificate_ : nullptr);
  int bound = port;
  if (port == 0) {
    bound = made->server_->bind_to_any_port(kAddress);
  } else if (!made->server_->bind_to_port(kAddress, port)) {
    bound = -1;
  }
  if (bound < 0)
    return tl::unexpected("cannot listen on 127.0.0.1:" + std::to_string(port) +
                          ": the port is taken or not ours to take");
  made->host_ = std::string(kAddress) + ":" + std::to_string(bound);
  made->localhost_ = "localhost:" + std::to_string(bound);
  made->origin_ = (secure ? "https://" : "http://") + made->host_;
  return made;
}

PageServer::~PageServer() {
  if (!thread_.joinable()) return;
  server_->stop();
  thread_.join();
}

void PageServer::serve(const Ground& ground) {
  add_routes(ground);
  thread_ = std::thread([this] { server_->listen_after_bind(); });
  while (!server_->is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

// A page of somebody else's whose name points here (DNS rebinding) must not read these answers.
httplib::Server::HandlerResponse PageServer::check_host(const httplib::Request& request,
                                                        httplib::Response& response) const {
  const std::string host = request.get_header_value("Host");
  if (host == host_) return httplib::Server::HandlerResponse::Unhandled;
  if (host == localhost_) {
    response.set_redirect(origin_ + request.target);
  } else {
    response.status = 421;
    response.set_content("This is " + origin_ + " and answers to no other name.\n", "text/plain");
  }
  return httplib::Server::HandlerResponse::Handled;
}

void PageServer::add_routes(const Ground& ground) {
  server_->set_pre_routing_handler(
      [this](const auto& request, auto& response) { return check_host(request, response); });
  server_->Get("/",
               [&ground](const httplib::Request&, httplib::Response& response) { send(response, index_page(ground)); });
  server_->Get("/lab\\.css", [](const httplib::Request&, httplib::Response& response) {
    response.set_content(style_sheet().data(), style_sheet().size(), "text/css; charset=utf-8");
  });
  server_->Get("/lab\\.js", [](const httplib::Request&, httplib::Response& response) {
    response.set_content(page_script().data(), page_script().size(), "text/javascript; charset=utf-8");
  });
  server_->Get("/s/([a-z0-9-]+)", [&ground](const httplib::Request& request, httplib::Response& response) {
    const Scenario* scenario = find_scenario(request.matches[1].str());
    if (!scenario) return void(response.status = 404);
    for (const Header& line : page_headers(*scenario, ground)) response.set_header(line.name, line.value);
    send(response, scenario_page(*scenario, ground));
  });
  const auto hop = [&ground](const httplib::Request& request, httplib::Response& response) {
    const bool preflight = request.method == "OPTIONS" && request.has_header("Access-Control-Request-Method");
    const WireReply reply = reply_to({request.method, request.target, preflight}, ground);
    reply.answer.error ? void(response.status = 502) : send(response, reply.answer);
  };
  server_->Get("/c/.*", hop).Post("/c/.*", hop).Put("/c/.*", hop).Patch("/c/.*", hop);
  server_->Delete("/c/.*", hop).Options("/c/.*", hop);
}

}  // namespace crosscheck::lab
