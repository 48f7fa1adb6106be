// SPDX-License-Identifier: Apache-2.0
//
// An intent and its answers out of a fuzzer's bytes: mostly words that mean something, sometimes the bytes themselves.
#pragma once

#include <vector>

#include "crosscheck/browser.h"
#include "fuzz/bytes.h"
#include "responders/scripted.h"

namespace crosscheck::fuzz {

struct Exchange {
  browser::Intent intent;
  std::vector<responders::Hop> hops;
};

[[nodiscard]] Exchange make_exchange(Bytes& bytes);

}  // namespace crosscheck::fuzz
