// SPDX-License-Identifier: Apache-2.0
#include "apps/lab/lab.h"

#include "apps/lab/page_server.h"
#include "apps/lab/routes.h"
#include "apps/lab/wire.h"

namespace crosscheck::lab {

struct Lab::Servers {
  Ground ground;
  ClosedPort closed;
  std::unique_ptr<WireServer> target;
  std::unique_ptr<WireServer> other;
  std::unique_ptr<PageServer> secure;
  std::unique_ptr<PageServer> pages;
};

namespace {

std::string origin_of(std::uint16_t port) { return "http://127.0.0.1:" + std::to_string(port); }

/// The nth port after the first; 0 stays "any".
std::uint16_t after(std::uint16_t first, int n) { return first == 0 ? 0 : static_cast<std::uint16_t>(first + n); }

}  // namespace

tl::expected<std::unique_ptr<Lab>, std::string> Lab::start(std::uint16_t port) {
  if (port > 65000) return tl::unexpected(std::string("the lab takes four ports in a row; choose one below 65000"));
  auto servers = std::make_unique<Servers>();
  Ground& ground = servers->ground;
  // The handlers see the ground complete: no address is known to anyone before start() returns.
  const auto answer = [&ground](const WireRequest& request) { return reply_to(request, ground); };
  auto pages = PageServer::bind(port, false);
  if (!pages) return tl::unexpected(pages.error());
  auto secure = PageServer::bind(after(port, 1), true);
  if (!secure) return tl::unexpected(secure.error());
  auto target = WireServer::start(after(port, 2), answer);
  if (!target) return tl::unexpected(target.error());
  auto other = WireServer::start(after(port, 3), answer);
  if (!other) return tl::unexpected(other.error());
  servers->pages = std::move(*pages);
  servers->secure = std::move(*secure);
  servers->target = std::move(*target);
  servers->other = std::move(*other);
  ground = {servers->pages->origin(), servers->secure->origin(), origin_of(servers->target->port()),
            origin_of(servers->other->port()), origin_of(servers->closed.port())};
  servers->pages->serve(ground);
  servers->secure->serve(ground);
  return std::unique_ptr<Lab>(new Lab(std::move(servers)));
}

Lab::Lab(std::unique_ptr<Servers> servers) : servers_(std::move(servers)) {}
Lab::~Lab() = default;

const Ground& Lab::ground() const noexcept { return servers_->ground; }

}  // namespace crosscheck::lab
