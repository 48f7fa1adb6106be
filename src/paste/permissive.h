// SPDX-License-Identifier: Apache-2.0
// A server that permits whatever it is asked for: what goes on the wire, when nothing of the server's is in the way.
#pragma once

#include <functional>
#include <memory>

#include "crosscheck/browser.h"

namespace crosscheck::paste {

/// The answer to a request that permits all of it.
[[nodiscard]] std::shared_ptr<const Answer> permission_for(const browser::Request& request);

using Answering = std::function<std::shared_ptr<const Answer>(const browser::Request&)>;

/// One fetch of one engine, asked of `answer`.
[[nodiscard]] browser::Outcome run(browser::Engine engine, const browser::Intent& intent, const Answering& answer);

}  // namespace crosscheck::paste
