// SPDX-License-Identifier: Apache-2.0
//
// One value of a policy file, of the type that its key asks for. Each reports what is no such value, and then goes on
// with what was meant, where that can be told, and otherwise with what allows least.
#pragma once

#include "policy/findings.h"
#include "policy/read/node.h"

namespace crosscheck::policy::read {

[[nodiscard]] Texts texts_of(const Member& member, Findings& findings);
[[nodiscard]] Text text_of(const Member& member, Findings& findings);
[[nodiscard]] Placed<bool> bool_of(const Member& member, Findings& findings);
[[nodiscard]] Placed<std::int64_t> integer_of(const Member& member, Findings& findings);
/// Seconds; or a text: a number and s, m, h or d.
[[nodiscard]] Placed<std::int64_t> duration_of(const Member& member, Findings& findings);
/// The index of one of two words; 0 when it is neither.
[[nodiscard]] Placed<std::size_t> choice_of(const Member& member, std::string_view first, std::string_view second,
                                            Findings& findings);

/// Reports a value of the wrong type. @param wanted "a list of texts"
void refuse_type(const Node& value, const Text& key, std::string_view wanted, Instead instead, Findings& findings);

}  // namespace crosscheck::policy::read
