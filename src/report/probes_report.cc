// SPDX-License-Identifier: Apache-2.0
#include "report/probes_report.h"

#include "diagnosis/phrases.h"
#include "report/outcome_json.h"

namespace crosscheck::report {
namespace {

using diagnosis::fill;
using diagnosis::Language;
using diagnosis::phrase;
using diagnosis::ProbeResult;
using diagnosis::Proposal;

constexpr std::string_view kAllowOrigin = "Access-Control-Allow-Origin";

void write_proposal(JsonWriter& json, const Proposal& proposal, bool made, Language language) {
  json.begin_object().key("id").string(id(proposal.probe)).key("made").boolean(made);
  json.key("asks").string(asks(proposal.probe, language));
  json.key("between").begin_array().string(id(proposal.likeliest)).string(id(proposal.rival)).end_array();
}

// "GET https://... -> 200, Access-Control-Allow-Origin: *"
std::string in_one_line(const ProbeResult& probe, const Redaction& redaction, Language language) {
  const Answer& answer = *probe.answer;
  std::string line = probe.request.method + " " + redaction.text(probe.request.url.href_without_fragment()) + " -> ";
  if (answer.error)
    return line +
           fill(phrase("no response ({})", language), {diagnosis::told(to_string(answer.error->kind), language)});
  line += std::to_string(answer.status) + ", ";
  const auto allowed = answer.headers.get(kAllowOrigin);
  return line + (allowed ? std::string(kAllowOrigin) + ": " + redaction.header(kAllowOrigin, *allowed)
                         : fill(phrase("no {}", language), {kAllowOrigin}));
}

}  // namespace

void write_probes(TextWriter& text, const CheckReport& report, const Redaction& redaction,
                  const ReportOptions& options) {
  const Language language = options.language;
  if (!report.probes.empty()) text.heading(phrase("What was probed", language));
  for (const ProbeResult& probe : report.probes) {
    text.paragraph(
        2, fill(phrase("{0}, to decide between {1} and {2}:", language),
                {asks(probe.proposal.probe, language), id(probe.proposal.likeliest), id(probe.proposal.rival)}));
    text.paragraph(4, printable(in_one_line(probe, redaction, language)), Style::kPlain, 2);
  }
  const auto next = report.probes.empty() ? next_probe(report) : std::nullopt;
  if (!next) return;
  text.paragraph(2, fill(phrase("To decide between {0} and {1}: the same command with --probe. It asks {2}.", language),
                         {id(next->likeliest), id(next->rival), asks(next->probe, language)}));
}

void write_probes(JsonWriter& json, const CheckReport& report, const Redaction& redaction, Language language) {
  json.key("probes").begin_array();
  for (const ProbeResult& probe : report.probes) {
    write_proposal(json, probe.proposal, true, language);
    json.key("request");
    write_request(json, probe.request, redaction);
    write_response(json, *probe.answer, redaction);
    json.end_object();
  }
  if (const auto next = next_probe(report)) {
    write_proposal(json, *next, false, language);
    json.end_object();
  }
  json.end_array();
}

}  // namespace crosscheck::report
