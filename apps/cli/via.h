// SPDX-License-Identifier: Apache-2.0
// The layers of --via: where each is, and asking them what the outermost one was asked.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "apps/cli/check_intent.h"
#include "report/check_report.h"
#include "responders/live/live.h"

namespace crosscheck::cli {

/// "NAME", "NAME=HOST[:PORT]" or "NAME=http(s)://HOST[:PORT]".
struct Layer {
  std::string name;
  std::string scheme;   ///< that it is spoken to in; empty: the URL's
  std::string address;  ///< "127.0.0.1:8080"; empty: where the URL leads
};

/// The layers, outermost first. The first speaks the URL's scheme unless it says another; one behind it speaks https
/// where its port is 443, and http otherwise.
[[nodiscard]] tl::expected<std::vector<Layer>, UsageMistake> read_layers(const std::vector<std::string>& texts,
                                                                         const std::string& url);

/// The options with which a layer is asked.
/// @param inner true for layers behind the first, which get the X-Forwarded-* lines of a proxy.
[[nodiscard]] responders::LiveOptions options_for(responders::LiveOptions options, const Layer& layer,
                                                  const std::string& url, bool inner);

/// Puts the requests of the leading result that went to the target's origin to every layer behind the first, and
/// compares. A layer that cannot be reached is asked once.
void ask_layers(report::CheckReport& report, const std::vector<Layer>& layers, const responders::LiveOptions& options);

}  // namespace crosscheck::cli
