// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "crosscheck/diagnosis.h"
#include "report/json_writer.h"
#include "report/redaction.h"

namespace crosscheck::report {

/// The causes as an array, the likeliest first.
void write_causes(JsonWriter& json, const std::vector<diagnosis::Finding>& findings, diagnosis::Language language,
                  const Redaction& redaction);

}  // namespace crosscheck::report
