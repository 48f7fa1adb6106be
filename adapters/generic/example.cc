// SPDX-License-Identifier: Apache-2.0
//
// example PORT ORIGIN: a server of no library on 127.0.0.1 that pages of ORIGIN may use. PORT 0 takes any, and prints it.
// Three accessors show it a request's head; it reads no body, and answers one request a connection.
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

#include "crosscheck/adapters/generic.h"
#include "crosscheck/http.h"

namespace cors = crosscheck::adapters;
namespace policy = crosscheck::policy;

struct Request {
  std::string method;
  std::string target;
  crosscheck::HeaderList headers;
};

struct Response {
  int status = 200;
  std::string body;
  crosscheck::HeaderList headers;  // has get(), remove() and append(), which are all that policy::apply() asks for
};

struct View {
  const Request& request;

  [[nodiscard]] std::string_view method() const { return request.method; }
  [[nodiscard]] std::string_view target() const { return request.target; }
  template <typename F>
  void for_each_header(F take) const {
    for (const auto& [name, value] : request.headers) {
      if (!take(std::string_view(name), std::string_view(value))) return;
    }
  }
};

Response application(const Request& request) {
  const std::string path = request.target.substr(0, request.target.find('?'));
  if (path == "/fails") throw std::runtime_error("on purpose");
  if (path != "/items") return {404, "", {}};
  if (request.method == "GET") return {200, "[]", {}};
  if (request.method == "PUT") return {200, "{}", {}};
  return {405, "", {}};
}

Response answer(const cors::PlanSource& source, const Request& request) {
  const auto plan = source.plan();
  const policy::Decision decision = cors::decide(*plan, View{request});
  Response response;
  if (decision.answers_preflight()) {
    response.status = decision.preflight_status();
  } else {
    try {
      response = application(request);
    } catch (...) {
      response.status = 500;
    }
  }
  policy::apply(decision, response.headers);
  return response;
}

/// @return false for what is no request
bool read(int connection, Request& request) {
  std::string bytes;
  while (bytes.find("\r\n\r\n") == std::string::npos) {
    char part[4096];
    const ssize_t got = recv(connection, part, sizeof part, 0);
    if (got <= 0 || bytes.size() > 65536) return false;
    bytes.append(part, static_cast<std::size_t>(got));
  }
  std::istringstream head(bytes);
  std::string line;
  if (!(head >> request.method >> request.target) || !std::getline(head, line)) return false;
  while (std::getline(head, line) && line != "\r") {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) return false;
    const std::size_t first = line.find_first_not_of(" \t\r", colon + 1), last = line.find_last_not_of(" \t\r");
    request.headers.append(line.substr(0, colon), first <= last ? line.substr(first, last + 1 - first) : "");
  }
  return true;
}

void serve(int connection, const cors::PlanSource& source) {
  Request request;
  if (read(connection, request)) {
    const Response response = answer(source, request);
    std::ostringstream out;
    out << "HTTP/1.1 " << response.status << " \r\nConnection: close\r\n";
    if (response.status != 204) out << "Content-Length: " << response.body.size() << "\r\n";
    for (const auto& [name, value] : response.headers) out << name << ": " << value << "\r\n";
    out << "\r\n" << response.body;
    const std::string bytes = out.str();
    send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    // What it has not read would have the connection reset, and the response lost.
    shutdown(connection, SHUT_WR);
    for (char rest[4096]; recv(connection, rest, sizeof rest, 0) > 0;) {
    }
  }
  close(connection);
}

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string origin = argv[2];

  policy::Config config;
  config.origins = {origin};
  config.credentials = true;
  config.methods = {"PUT"};
  config.request_headers = {"X-Token"};
  config.max_age = 600;
  const policy::Compiled compiled = policy::compile(config);
  for (const policy::Issue& issue : compiled.issues) std::cerr << issue.value << ": " << issue.message << '\n';
  if (compiled.plan == nullptr) return 1;
  const auto site = [&](int connection) { serve(connection, compiled.plan); };

  sockaddr_in here{};
  here.sin_family = AF_INET;
  here.sin_port = htons(static_cast<std::uint16_t>(std::stoi(argv[1])));
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof here;
  const int listener = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(listener, reinterpret_cast<sockaddr*>(&here), size) != 0 || listen(listener, SOMAXCONN) != 0) return 1;
  getsockname(listener, reinterpret_cast<sockaddr*>(&here), &size);
  std::cout << ntohs(here.sin_port) << std::endl;
  for (;;) std::thread(site, accept(listener, nullptr, nullptr)).detach();
}
