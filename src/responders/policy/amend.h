// SPDX-License-Identifier: Apache-2.0
// The least change to a policy that lets a page have what it asks for.
#pragma once

#include <optional>
#include <span>

#include "crosscheck/responder.h"
#include "diagnosis/cures/amendment.h"

namespace crosscheck::responders {

/// A policy that compiles, and with which each of the engines lets the page read the response: tried, not guessed.
/// Lists are added to where they are written, in the route that decides or in the policy; credentials are allowed in the
/// part that decides alone. nullopt when no setting of the policy does it, or none has to.
/// @param config      of a policy that compiles
/// @param application what the application behind it answers to every request
[[nodiscard]] std::optional<diagnosis::Amendment> amend(const policy::Config& config, const browser::Intent& intent,
                                                        std::span<const browser::Engine> engines,
                                                        const Answer& application);

}  // namespace crosscheck::responders
