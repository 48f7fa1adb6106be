// SPDX-License-Identifier: Apache-2.0
#include "report/wire_text.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/ascii.h"
#include "diagnosis/phrases.h"
#include "report/marked_line.h"

namespace crosscheck::report {
namespace {

using browser::Exchange;
using browser::Failure;
using diagnosis::fill;
using diagnosis::Language;
using diagnosis::phrase;

constexpr std::size_t kIndent = 5;
constexpr std::string_view kAllowOrigin = "Access-Control-Allow-Origin";

/// Header lines of a response that say something about CORS, or about who answered.
bool is_telling(std::string_view name) {
  constexpr std::array<std::string_view, 22> kNames = {"vary",
                                                       "location",
                                                       "allow",
                                                       "www-authenticate",
                                                       "server",
                                                       "via",
                                                       "age",
                                                       "x-cache",
                                                       "cf-ray",
                                                       "cf-cache-status",
                                                       "cf-mitigated",
                                                       "content-type",
                                                       "retry-after",
                                                       "x-powered-by",
                                                       "x-served-by",
                                                       "x-amz-cf-id",
                                                       "x-amzn-errortype",
                                                       "cross-origin-resource-policy",
                                                       "set-cookie",
                                                       "x-iinfo",
                                                       "x-varnish",
                                                       "x-content-type-options"};
  const std::string lower = ascii::to_lower(name);
  return lower.starts_with("access-control-") || std::find(kNames.begin(), kNames.end(), lower) != kNames.end();
}

/// What the caret says.
std::string label_of(const browser::Outcome& outcome, const Exchange& exchange, Language language) {
  const std::string subject = printable(outcome.evidence ? outcome.evidence->subject : std::string());
  switch (outcome.failure) {
    case Failure::kAcaoMismatch:
    case Failure::kPreflightAcaoMismatch:
      return fill(phrase("is not {}", language),
                  {printable(exchange.request.headers.get("Origin").value_or("Origin"))});
    case Failure::kAcaoMultiple:
    case Failure::kPreflightAcaoMultiple:
      return std::string(phrase("more than one value", language));
    case Failure::kAcaoInvalid:
    case Failure::kPreflightAcaoInvalid:
      return std::string(phrase("neither an origin nor *", language));
    case Failure::kAcaoWildcardCredentials:
    case Failure::kPreflightAcaoWildcardCredentials:
      return std::string(phrase("does not count with credentials", language));
    case Failure::kAcacNotTrue:
    case Failure::kPreflightAcacNotTrue:
      return std::string(phrase("must be exactly true", language));
    case Failure::kPreflightMethodDenied:
    case Failure::kPreflightHeaderDenied:
      return subject.empty() ? std::string(phrase("not permitted here", language))
                             : fill(phrase("{} is not permitted here", language), {subject});
    case Failure::kPreflightAuthorizationWildcard:
      return std::string(phrase("* does not cover Authorization", language));
    case Failure::kPreflightAcamInvalid:
    case Failure::kPreflightAcahInvalid:
      return std::string(phrase("cannot be read", language));
    case Failure::kPreflightStatus:
      return std::string(phrase("must be 200 to 299", language));
    case Failure::kPreflightRedirect:
      return std::string(phrase("a preflight is never redirected", language));
    default:
      return std::string(phrase("here", language));
  }
}

/// The name of the line whose absence is the failure; empty when none is missing.
std::string_view missing_line(Failure failure) {
  switch (failure) {
    case Failure::kAcaoMissing:
    case Failure::kPreflightAcaoMissing:
      return "Access-Control-Allow-Origin";
    case Failure::kAcacNotTrue:
    case Failure::kPreflightAcacNotTrue:
      return "Access-Control-Allow-Credentials";
    case Failure::kPreflightMethodDenied:
      return "Access-Control-Allow-Methods";
    case Failure::kPreflightHeaderDenied:
      return "Access-Control-Allow-Headers";
    default:
      return {};
  }
}

bool is_about_status(Failure failure) {
  return failure == Failure::kPreflightStatus || failure == Failure::kPreflightRedirect;
}

class Timeline {
 public:
  Timeline(TextWriter& text, const CheckReport& report, const browser::Outcome& outcome, const Redaction& redaction,
           const ReportOptions& options)
      : text_(text), report_(report), outcome_(outcome), redaction_(redaction), options_(options) {}

  void write() {
    for (std::size_t i = 0; i < outcome_.exchanges.size(); ++i) write_exchange(i);
    write_unsent();
  }

 private:
  std::string_view tr(diagnosis::Phrase text) const { return text.in(options_.language); }

  void write_exchange(std::size_t index) {
    const Exchange& exchange = outcome_.exchanges[index];
    const std::string url = printable(redaction_.text(exchange.request.url.href_without_fragment()));
    text_.text("  " + std::to_string(index + 1) + "  ").text(exchange.request.method + " " + url, Style::kBold);
    if (exchange.request.preflight) text_.text("  ").text(tr("preflight"), Style::kNote);
    text_.end_line();
    for (const std::string& note : notes_before(index)) text_.paragraph(kIndent, note, Style::kDim);
    write_request_lines(exchange);
    if (!exchange.answer) return;
    if (exchange.answer->error) {
      write_network_error(exchange);
    } else {
      write_answer(index);
    }
    write_facts(exchange);
  }

  /// Why this request was made the way it was, from the steps.
  std::vector<std::string> notes_before(std::size_t index) const {
    std::vector<std::string> notes;
    const browser::Request& request = outcome_.exchanges[index].request;
    for (const browser::Step& step : outcome_.steps) {
      if (step.exchange != index || step.result != browser::StepResult::kNoted || step.note.empty()) continue;
      if (request.preflight && step.name == "CORS-preflight fetch") {
        std::string note = fill(tr("asked first because {}"), {diagnosis::translated(step.note, options_.language)});
        const auto names = request.headers.get("Access-Control-Request-Headers");
        if (step.note.find("header") != std::string_view::npos && names) note += ": " + printable(*names);
        if (step.note.find("method") != std::string_view::npos) {
          note += ": " + printable(request.headers.get("Access-Control-Request-Method").value_or(std::string()));
        }
        notes.push_back(std::move(note));
      } else if (step.name == "HTTP fetch" || step.note.starts_with("mode no-cors")) {
        notes.emplace_back(diagnosis::translated(step.note, options_.language));
      }
    }
    return notes;
  }

  const WireFacts* facts_of(const Exchange& exchange) const {
    const auto found = report_.facts.find(exchange.answer.get());
    return found == report_.facts.end() ? nullptr : &found->second;
  }

  void write_request_lines(const Exchange& exchange) {
    const WireFacts* facts = facts_of(exchange);
    const HeaderList& own = exchange.request.headers;
    if (facts == nullptr || facts->sent.empty()) {
      for (const Header& line : own) write_line('>', line);
      return;
    }
    std::string_view rest = facts->sent;
    rest.remove_prefix(std::min(rest.find('\n') + 1, rest.size()));
    while (!rest.empty() && rest.front() != '\r') {
      const std::size_t end = std::min(rest.find("\r\n"), rest.size());
      const std::string_view line = rest.substr(0, end);
      const std::size_t colon = std::min(line.find(':'), line.size());
      const std::string_view name = line.substr(0, colon);
      std::string_view value = line.substr(std::min(colon + 1, line.size()));
      while (value.starts_with(' ')) value.remove_prefix(1);
      if (options_.verbose || own.has(name) || ascii::equals_ignoring_case(name, "cookie")) {
        write_line('>', {std::string(name), std::string(value)});
      }
      rest.remove_prefix(std::min(end + 2, rest.size()));
    }
  }

  /// "< Name: value" with the value cut to the width.
  void write_line(char direction, const Header& line) {
    const std::string name = printable(line.name);
    const std::size_t begin = kIndent + 2 + columns(name) + 2;
    const std::string value = printable(redaction_.header(line.name, line.value));
    text_.spaces(kIndent).text(std::string(1, direction) + " ", Style::kDim).text(name + ": ");
    text_.text(cut(value, begin)).end_line();
  }

  std::string cut(const std::string& value, std::size_t begin) const {
    const std::size_t room = std::max<std::size_t>(text_.width() > begin ? text_.width() - begin : 0, 20);
    if (options_.verbose || columns(value) <= room) return value;
    return value.substr(0, bytes_within(value, room - 3)) + "...";
  }

  void write_network_error(const Exchange& exchange) {
    const NetworkError& error = *exchange.answer->error;
    const WireFacts* facts = facts_of(exchange);
    const std::string why = error.detail.empty() ? std::string(to_string(error.kind)) : error.detail;
    std::string what =
        fill(tr("no response ({})"), {printable(redaction_.text(diagnosis::told(why, options_.language)))});
    if (facts != nullptr && !facts->address.empty()) what += " [" + facts->address + "]";
    text_.paragraph(kIndent, "x" + std::string(1, kNoBreak) + what, Style::kBad, 2);
  }

  void write_answer(std::size_t index) {
    const Exchange& exchange = outcome_.exchanges[index];
    const Answer& answer = *exchange.answer;
    const bool failing = failing_exchange(outcome_) == &exchange && outcome_.verdict == browser::Verdict::kBlocked;
    write_status(exchange, failing && is_about_status(outcome_.failure));
    const std::int32_t offending = failing && outcome_.evidence ? outcome_.evidence->header : -1;
    const bool repeated = offending >= 0 && is_several() && answer.headers.count(kAllowOrigin) > 1;
    std::size_t hidden = 0;
    std::size_t shown = 0;
    std::size_t nth = 0;
    for (std::size_t i = 0; i < answer.headers.size(); ++i) {
      const Header& line = answer.headers[i];
      const bool again = repeated && ascii::equals_ignoring_case(line.name, kAllowOrigin);
      const bool offends = offending >= 0 && static_cast<std::size_t>(offending) == i;
      if (!options_.verbose && !offends && (!is_telling(line.name) || shown >= kMostLines)) {
        ++hidden;
        continue;
      }
      ++shown;
      if (again) {
        write_repeated_line(answer, line, ++nth);
      } else if (offends) {
        write_offending_line(exchange, line);
      } else {
        write_line('<', line);
      }
    }
    const std::string_view missing = failing && offending < 0 ? missing_line(outcome_.failure) : std::string_view();
    if (!missing.empty() && !answer.headers.has(missing)) {
      text_.spaces(kIndent).text("! ", Style::kBad).text(fill(tr("no {}"), {missing}), Style::kBad).end_line();
    }
    if (hidden > 0) {
      const std::string_view others = hidden == 1 ? tr("+ {} other line") : tr("+ {} other lines");
      text_.spaces(kIndent).text(fill(others, {std::to_string(hidden)}), Style::kDim).end_line();
    }
  }

  bool is_several() const {
    return outcome_.failure == Failure::kAcaoMultiple || outcome_.failure == Failure::kPreflightAcaoMultiple;
  }

  void write_status(const Exchange& exchange, bool offends) {
    const Answer& answer = *exchange.answer;
    const WireFacts* facts = facts_of(exchange);
    const std::string version = answer.http_version.empty() ? "HTTP" : "HTTP/" + answer.http_version;
    std::string line = version + " " + std::to_string(answer.status);
    if (facts != nullptr && !facts->status_line.empty()) line = printable(facts->status_line);
    while (line.ends_with(' ')) line.pop_back();
    const Style style = offends ? Style::kBad : answer.status >= 400 ? Style::kWarning : Style::kPlain;
    text_.spaces(kIndent).text("< ", Style::kDim).text(line, style);
    if (facts != nullptr && !facts->address.empty()) {
      char time[32];
      std::snprintf(time, sizeof time, "%.0f ms", facts->seconds * 1000);
      text_.text("  (" + facts->address + ", " + time + ")", Style::kDim);
    }
    text_.end_line();
    if (!offends) return;
    const std::size_t at = std::min(line.find(' ') + 1, line.size());
    write_carets(text_, kIndent + 2 + at, 3, label_of(outcome_, exchange, options_.language));
  }

  void write_offending_line(const Exchange& exchange, const Header& line) {
    const browser::Evidence& evidence = *outcome_.evidence;
    const std::string shown = redaction_.header(line.name, line.value);
    const bool whole = shown != line.value;  // offsets mean nothing in a value that is not shown as it is
    write_marked_line(text_, kIndent, printable(line.name), shown, whole ? 0 : evidence.begin,
                      whole ? 0 : evidence.length, label_of(outcome_, exchange, options_.language));
  }

  /// One of several lines where there must be one.
  void write_repeated_line(const Answer& answer, const Header& line, std::size_t nth) {
    const std::size_t total = answer.headers.count(line.name);
    const std::string_view words = nth == total ? tr("{0} of {1}: there must be exactly one") : tr("{0} of {1}");
    const std::string label = fill(words, {std::to_string(nth), std::to_string(total)});
    write_marked_line(text_, kIndent, printable(line.name), line.value, 0, 0, label);
  }

  void write_facts(const Exchange& exchange) {
    const WireFacts* facts = facts_of(exchange);
    if (facts == nullptr) return;
    if (options_.verbose) {
      for (const Header& line : facts->trailers) write_line('t', line);
    }
    for (const std::string& note : facts->notes) {
      text_.paragraph(kIndent,
                      fill(tr("note: {}"), {printable(redaction_.text(diagnosis::told(note, options_.language)))}),
                      Style::kWarning, 6);
    }
  }

  /// The request that a failed preflight kept from being sent.
  void write_unsent() {
    if (outcome_.exchanges.empty() || outcome_.verdict != browser::Verdict::kBlocked) return;
    const browser::Request& last = outcome_.exchanges.back().request;
    if (!last.preflight) return;
    const std::string method = printable(last.headers.get("Access-Control-Request-Method").value_or(std::string()));
    text_.text("  " + std::to_string(outcome_.exchanges.size() + 1) + "  ");
    text_.text(fill(tr("{} was not sent: the preflight failed"), {method}), Style::kDim).end_line();
  }

  static constexpr std::size_t kMostLines = 30;
  TextWriter& text_;
  const CheckReport& report_;
  const browser::Outcome& outcome_;
  const Redaction& redaction_;
  const ReportOptions& options_;
};

}  // namespace

void write_wire(TextWriter& text, const CheckReport& report, const browser::Outcome& outcome,
                const Redaction& redaction, const ReportOptions& options) {
  Timeline(text, report, outcome, redaction, options).write();
}

}  // namespace crosscheck::report
