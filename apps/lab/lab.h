// SPDX-License-Identifier: Apache-2.0
//
// The lab: every scenario's page and every scenario's server, on this computer's loopback address only.
//
//   auto lab = lab::Lab::start();            // tl::expected: a lab, or a sentence that says why not
//   (*lab)->ground().page;                   // "http://127.0.0.1:41237"
//   // ... until it is destroyed.
//
// Nothing is read from or written to disk, and nothing is asked of the network.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "apps/lab/scenario.h"

namespace crosscheck::lab {

class Lab {
 public:
  /// @param port of the pages; the other origins take the ports after it. 0: any free ones.
  [[nodiscard]] static tl::expected<std::unique_ptr<Lab>, std::string> start(std::uint16_t port = 0);
  /// Stops serving; takes at most about a second.
  ~Lab();

  [[nodiscard]] const Ground& ground() const noexcept;

 private:
  struct Servers;
  explicit Lab(std::unique_ptr<Servers> servers);
  std::unique_ptr<Servers> servers_;
};

}  // namespace crosscheck::lab
