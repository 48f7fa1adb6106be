// SPDX-License-Identifier: Apache-2.0
#include "report/causes_json.h"

namespace crosscheck::report {

void write_causes(JsonWriter& json, const std::vector<diagnosis::Finding>& findings, diagnosis::Language language,
                  const Redaction& redaction) {
  json.begin_array();
  for (const diagnosis::Finding& finding : findings) {
    const diagnosis::Explanation text = diagnosis::explain(finding, language);
    json.begin_object().key("id").string(id(finding.cause)).key("confidence").real(finding.confidence);
    json.key("remedy").string(id(remedy_of(finding.cause)));
    json.key("title").string(redaction.text(text.title));
    json.key("why").string(redaction.text(text.why));
    json.key("change").string(redaction.text(text.change)).end_object();
  }
  json.end_array();
}

}  // namespace crosscheck::report
