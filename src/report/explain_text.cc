// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/engine_names.h"
#include "report/explain_report.h"
#include "report/prescription.h"
#include "report/redaction.h"
#include "report/text_writer.h"

namespace crosscheck::report {
namespace {

using diagnosis::Language;
using diagnosis::messages::Message;

struct Labels {
  std::string_view browser, url, from, page, status, value, method, header, also, causes, change, not_cors, warning,
      nothing, ask;
};

constexpr Labels kEnglish{
    "browser",
    "URL",
    "redirected from",
    "page",
    "status",
    "value",
    "method",
    "header",
    "or",
    "Likely causes",
    "Change",
    "This is not CORS: no header of the server cures it.",
    "Only a warning: nothing is blocked yet.",
    "Nothing in this text is a message that Chromium, Firefox or WebKit prints about a failed request, a curl command, "
    "a fetch() call or response headers.",
    "To see which answer is at fault, ask the server:",
};
constexpr Labels kTaiwan{
    "瀏覽器",
    "網址",
    "重新導向自",
    "網頁",
    "狀態碼",
    "值",
    "方法",
    "標頭",
    "也可能是",
    "可能的原因",
    "改法",
    "這不是 CORS：伺服器加什麼標頭都沒有用。",
    "只是警告：目前還沒有擋下任何東西。",
    "這段文字裡沒有 Chromium、Firefox 或 WebKit 在請求失敗時印出的訊息，也沒有 curl 指令、fetch() 呼叫或回應標頭。",
    "要知道是哪個回應有問題，請詢問伺服器：",
};
constexpr Labels kMainland{
    "浏览器",
    "URL",
    "重定向自",
    "页面",
    "状态码",
    "值",
    "方法",
    "标头",
    "也可能是",
    "可能的原因",
    "改法",
    "这不是 CORS：服务器加什么标头都没有用。",
    "只是警告：目前还没有拦截任何东西。",
    "这段文字里没有 Chromium、Firefox 或 WebKit 在请求失败时输出的消息，也没有 curl 命令、fetch() 调用或响应标头。",
    "要知道是哪个响应有问题，请询问服务器：",
};

const Labels& labels_of(Language language) {
  return language == Language::kTaiwan ? kTaiwan : language == Language::kMainland ? kMainland : kEnglish;
}

class ExplainText {
 public:
  ExplainText(TextWriter& text, const ReportOptions& options)
      : labels_(labels_of(options.language)),
        language_(options.language),
        options_(options),
        redaction_(!options.show_secrets),
        text_(text) {}

  void write(const Message& message) {
    text_.text(message.failure, message.warning ? Style::kWarning : Style::kBad).text(":", Style::kBold).end_line();
    text_.paragraph(2, diagnosis::messages::sentence_of(message.failure, language_), Style::kBold);
    if (message.warning) text_.paragraph(2, labels_.warning, Style::kWarning);
    const bool known = message.failure != diagnosis::messages::kUnknown;
    if (known && !diagnosis::messages::is_about_cors(message.failure) && !message.failure.starts_with("pna-")) {
      text_.paragraph(2, labels_.not_cors, Style::kWarning);
    }
    std::string who(message.browser ? display_name(*message.browser, language_) : std::string_view());
    if (!who.empty() && message.language != "en" && !message.language.empty()) who += " (" + message.language + ")";
    row(labels_.browser, who);
    row(labels_.page, safe(message.origin));
    row(labels_.url, safe(message.url));
    row(labels_.from, safe(message.redirected_from));
    row(labels_.status, message.status ? std::to_string(*message.status) : std::string());
    row(labels_.method, printable(message.method));
    row(labels_.header, printable(message.header));
    row(labels_.value, safe(message.value));
    std::string others;
    for (const std::string& other : message.alternatives) others += (others.empty() ? "" : ", ") + other;
    row(labels_.also, others);
    write_causes(message);
    write_cure(message);
    write_command(message);
  }

 private:
  std::string safe(const std::string& text) const { return printable(redaction_.text(text)); }

  void row(std::string_view name, const std::string& value) {
    constexpr std::size_t kWidth = 17;
    if (value.empty()) return;
    const std::size_t pad = kWidth - std::min(columns(name), kWidth - 1);
    text_.paragraph(2, std::string(name) + std::string(pad, kNoBreak) + value, Style::kPlain, kWidth);
  }

  void write_causes(const Message& message) {
    const std::vector<diagnosis::Finding> findings = diagnosis::messages::causes_of(message);
    if (findings.empty()) return;
    text_.heading(labels_.causes);
    for (const diagnosis::Finding& finding : findings) {
      const diagnosis::Explanation text = diagnosis::explain(finding, language_);
      const auto percent = static_cast<int>(finding.confidence * 100 + 0.5);
      text_.paragraph(2,
                      safe(text.title) + " [" + std::string(id(finding.cause)) + ", " + std::to_string(percent) + " %]",
                      Style::kBold, 2);
      text_.paragraph(4, safe(text.why));
      text_.paragraph(4, std::string(labels_.change) + ": " + safe(text.change), Style::kGood);
    }
  }

  void write_cure(const Message& message) {
    if (!options_.stack) return;
    write_prescription(text_, prescribe(message, options_), redaction_, options_);
  }

  void write_command(const Message& message) {
    const bool asks = message.url.starts_with("http") && message.origin.starts_with("http") &&
                      diagnosis::messages::is_about_cors(message.failure);
    if (!asks) return;
    text_.end_line();
    text_.paragraph(2, labels_.ask);
    std::string command =
        "crosscheck check " + shell_word(safe(message.url)) + " --origin " + shell_word(safe(message.origin));
    if (!message.method.empty()) command += " -X " + shell_word(printable(message.method));
    if (!message.header.empty()) command += " -H " + shell_word(printable(message.header) + ": 1");
    if (message.failure.find("acac") != std::string::npos || message.failure.find("wildcard-cr") != std::string::npos) {
      command += " --credentials include";
    }
    text_.spaces(4).text(command).end_line();
  }

  const Labels& labels_;
  Language language_;
  const ReportOptions& options_;
  Redaction redaction_;
  TextWriter& text_;
};

}  // namespace

void write_message_text(TextWriter& text, const Message& message, const ReportOptions& options) {
  ExplainText(text, options).write(message);
}

void write_explain_text(std::string& out, std::string_view text, const std::vector<Explained>& found,
                        const ReportOptions& options) {
  TextWriter writer(out, std::max<std::size_t>(options.width, 40), options.colour);
  if (found.empty()) writer.paragraph(0, labels_of(options.language).nothing);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0) writer.end_line();
    if (found[i].item.kind == paste::Item::Kind::kMessage) {
      write_message_text(writer, found[i].item.message, options);
    } else {
      write_paste_text(out, text, found[i], options);
    }
  }
}

}  // namespace crosscheck::report
