// SPDX-License-Identifier: Apache-2.0
//
// From what a browser sent back to what its page wanted. A HAR does not say whether credentials were meant to go along, or
// what a script set and what the browser added; the preflight, the cookies and the Sec-Fetch headers give it away, mostly.
#pragma once

#include <string>

#include "crosscheck/browser.h"
#include "responders/har/entry.h"

namespace crosscheck::responders::har {

struct Asked {
  const Entry* request = nullptr;    ///< the first of its chain; null when only a preflight is recorded
  const Entry* preflight = nullptr;  ///< of the same URL; null when none is recorded
  const Entry* document = nullptr;   ///< the page, null when it is not recorded
  std::string page;                  ///< its serialized origin; empty when not known
  bool cookies = false;              ///< a request of the chain to another origin carried some
  bool streams = false;              ///< the recorder is an engine that can send streams
};

[[nodiscard]] browser::Intent intent_of(const Asked& asked);

/// With credentials, whoever asks.
void include_credentials(browser::Intent& intent);

/// Of an IP address as a HAR has it, "::1" without brackets.
[[nodiscard]] AddressSpace address_space_of(std::string_view ip);

}  // namespace crosscheck::responders::har
