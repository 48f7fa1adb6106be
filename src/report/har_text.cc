// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>

#include "diagnosis/phrases.h"
#include "report/engine_names.h"
#include "report/har_report.h"
#include "report/redaction.h"
#include "report/text_writer.h"

namespace crosscheck::report {
namespace {

using browser::Verdict;
using diagnosis::fill;

/// Requests of one cause that are named.
constexpr std::size_t kMostLines = 5;

std::string host_of(const HarExchange& exchange) {
  const auto url = Url::parse(exchange.check.intent.url);
  return url ? std::string(url->host()) : std::string();
}

/// "GET https://api.example/v1  401", with the status of what failed.
std::string line_of(const HarExchange& exchange, const Redaction& redaction) {
  const browser::Intent& intent = exchange.check.intent;
  std::string line = printable(intent.method.value_or("GET")) + " " + printable(redaction.text(intent.url));
  std::uint16_t status = exchange.recorded.status;
  if (!exchange.check.results.empty()) {
    const browser::Exchange* failing = failing_exchange(leading_result(exchange.check).outcome);
    if (failing != nullptr && failing->answer) status = failing->answer->status;
    if (failing != nullptr && failing->request.preflight) line += "  OPTIONS";
  }
  if (status != 0) line += "  " + std::to_string(status);
  if (!exchange.recorded.error.empty()) line += "  " + printable(exchange.recorded.error);
  return line;
}

std::string blocked_in(const HarExchange& exchange, diagnosis::Language language) {
  std::string names;
  for (const EngineResult& result : exchange.check.results) {
    if (result.outcome.verdict != Verdict::kBlocked) continue;
    if (!names.empty()) names += diagnosis::phrase(", ", language);
    names += display_name(result.engine, language);
  }
  return names;
}

}  // namespace

HarText::HarText(std::string& out, const HarSource& source, const ReportOptions& options)
    : out_(out), source_(source), options_(options) {}

void HarText::add(const HarTally& tally) {
  ++exchanges_;
  for (const HarNote note : tally.notes) ++notes_[static_cast<std::size_t>(note)];
  opaque_ += tally.verdict == Verdict::kOpaque ? 1 : 0;
  unjudged_ += tally.verdict ? 0 : 1;
}

void HarText::add(const HarExchange& exchange) {
  add(tally_of(exchange));
  if (!exchange.blocked()) return;
  const bool judged = !exchange.check.results.empty();
  ++blocked_;
  std::string key = host_of(exchange) + '\n';
  if (judged) {
    key += std::string(cause_of(exchange.check)) + '\n';
    key += browser::id(leading_result(exchange.check).outcome.failure);
  }
  const auto [found, is_new] = groups_.try_emplace(key);
  if (is_new) {
    found->second.first = exchange;
    order_.push_back(key);
  }
  if (++found->second.count > kMostLines) return;
  found->second.lines.push_back(
      fill(diagnosis::phrase("entry {}", options_.language), {std::to_string(exchange.entry)}) + "  " +
      line_of(exchange, Redaction(!options_.show_secrets)));
}

void HarText::finish() {
  TextWriter text(out_, std::max<std::size_t>(options_.width, 40), options_.colour);
  const Redaction redaction(!options_.show_secrets);
  const auto tr = [&](diagnosis::Phrase phrase) { return phrase.in(options_.language); };
  const auto number = [](std::size_t n) { return std::to_string(n); };
  const auto safe = [&](std::string_view value) { return printable(redaction.text(value)); };

  if (exchanges_ == 0) {
    text.paragraph(0, tr("No request goes to another origin."), Style::kBold);
  } else if (blocked_ == 0) {
    text.paragraph(0, fill(tr("None of {} requests to other origins is blocked."), {number(exchanges_)}), Style::kGood);
  } else {
    text.paragraph(
        0, fill(tr("{0} of {1} requests to other origins are blocked."), {number(blocked_), number(exchanges_)}),
        Style::kBad);
  }
  std::string head = safe(source_.file);
  if (!source_.creator.empty()) (head += tr(", ")) += fill(tr("recorded by {}"), {safe(source_.creator)});
  const std::size_t readable = exchanges_ - std::min(exchanges_, blocked_ + opaque_ + unjudged_);
  (head += tr(", ")) +=
      fill(tr("{0} entries, {1} readable, {2} opaque"), {number(source_.entries), number(readable), number(opaque_)});
  text.paragraph(2, head, Style::kDim);

  for (const std::string& key : order_) {
    const Group& group = groups_.at(key);
    const CheckReport& check = group.first.check;
    text.end_line();
    std::string tag(diagnosis::translated(to_string(Verdict::kBlocked), options_.language));
    if (check.results.empty() || leading_result(check).outcome.failure == browser::Failure::kNone) {
      text.text(tag + ":", Style::kBad).text(" ").text(tr("failed, and nothing recorded tells why"), Style::kBold);
    } else {
      const browser::Failure failure = leading_result(check).outcome.failure;
      tag += "[" + std::string(browser::id(failure)) + "]:";
      text.text(tag, Style::kBad).text(" ").text(diagnosis::sentence(failure, options_.language), Style::kBold);
    }
    text.end_line();
    if (const std::string engines = blocked_in(group.first, options_.language); !engines.empty()) {
      text.paragraph(2, std::string(tr("in")) + " " + engines, Style::kDim);
    }
    for (const std::string& line : group.lines) text.paragraph(2, line, Style::kPlain, 4);
    if (group.count > kMostLines) {
      text.paragraph(2, fill(tr("and {} more"), {number(group.count - kMostLines)}), Style::kDim);
    }
    if (!check.results.empty()) {
      const std::vector<diagnosis::Finding> findings = causes_of(check);
      if (!findings.empty()) {
        const diagnosis::Explanation advice = diagnosis::explain(findings.front(), options_.language);
        text.paragraph(2, safe(advice.why));
        text.paragraph(2, safe(advice.change));
      }
    }
    const std::string command = "crosscheck check " + safe(source_.file) + " --entry " + number(group.first.entry);
    text.paragraph(2, fill(tr("In full: {}"), {command}), Style::kDim);
  }

  bool first = true;
  const auto note = [&](std::size_t count, std::string_view what) {
    if (count == 0) return;
    if (first) text.heading(tr("What the recording leaves open"));
    first = false;
    text.paragraph(2, number(count) + "x " + std::string(what), Style::kPlain, 2);
  };
  for (std::size_t i = 0; i < std::size(notes_); ++i) {
    note(notes_[i], sentence(static_cast<HarNote>(i), options_.language));
  }
  note(source_.without_url, tr("Entries without a URL were left out."));
  note(source_.without_page, tr("Nothing tells whose page asked; --origin says it."));
}

}  // namespace crosscheck::report
