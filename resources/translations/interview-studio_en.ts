<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="zh_CN" language="en">
  <context>
    <name>interview-studio</name>
    <message>
      <location filename="../../studio/account.py" />
      <source>微博</source>
      <translation>Weibo</translation>
    </message>
    <message>
      <location filename="../../studio/account.py" />
      <source>微信公众号</source>
      <translation>WeChat official account</translation>
    </message>
    <message>
      <location filename="../../studio/account.py" />
      <source>{platform}账号 {number} 不在登记名单里，不能往那里发布。请组织协调或管理员先在“排期 · 新媒体账号”里登记。</source>
      <translation>{platform} {number} is not on the list of registered accounts; nothing can be published there. Have the planner or the administrator register it first under "Planning · Accounts".</translation>
    </message>
    <message>
      <location filename="../../studio/account.py" />
      <source>账号编号写得不对：微博填纯数字的 uid，公众号填 AppID（wx 加 16 位小写字母和数字）。</source>
      <translation>The account's number is written wrong: for Weibo the uid in digits, for an official account the AppID (wx and 16 small letters and digits).</translation>
    </message>
    <message>
      <location filename="../../studio/account.py" />
      <source>这个账号已经登记为“{name}”。停用了的请恢复使用。</source>
      <translation>This account is registered already as "{name}". If it is retired, use it again.</translation>
    </message>
    <message>
      <location filename="../../studio/account.py" />
      <source>账号“{name}”已经停用。</source>
      <translation>The account "{name}" is retired already.</translation>
    </message>
    <message>
      <location filename="../../studio/account.py" />
      <source>账号“{name}”正在使用。</source>
      <translation>The account "{name}" is in use.</translation>
    </message>
    <message>
      <location filename="../../studio/account.py" />
      <source>账号“{name}”已经停用，不能再往那里发布。要再用它，请组织协调或管理员先在“排期 · 新媒体账号”里恢复使用。</source>
      <translation>The account "{name}" is retired; nothing can be published there any more. To use it again, have the planner or the administrator restore it first under "Planning · Accounts".</translation>
    </message>
    <message>
      <location filename="../../studio/account.py" />
      <source>账号名单属于整个演播台，请在排期中修改。</source>
      <translation>The list of accounts belongs to the whole studio; change it under Planning.</translation>
    </message>
    <message>
      <location filename="../../studio/account.py" />
      <source>账号的名称和主办单位都要填写。</source>
      <translation>Write the account's name and the unit that runs it, both.</translation>
    </message>
    <message>
      <location filename="../../studio/account.py" />
      <source>在用的账号最多 {n} 个；请先停用一个。</source>
      <translation>At most {n} accounts can be in use; retire one first.</translation>
    </message>
    <message>
      <location filename="../../studio/account.py" />
      <source>没有这个账号。</source>
      <translation>There is no such account.</translation>
    </message>
    <message>
      <location filename="../../studio/adoption.py" />
      <source>序号</source>
      <translation>No.</translation>
    </message>
    <message>
      <location filename="../../studio/adoption.py" />
      <source>意见建议</source>
      <translation>Suggestions</translation>
    </message>
    <message>
      <location filename="../../studio/adoption.py" />
      <source>采纳情况</source>
      <translation>Suggestions: what became of them</translation>
    </message>
    <message>
      <location filename="../../studio/adoption.py" />
      <source>理由</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="../../studio/adoption.py" />
      <source>请写明采纳情况的标题。</source>
      <translation>Please give the list of suggestions a title.</translation>
    </message>
    <message>
      <location filename="../../studio/adoption.py" />
      <source>采纳情况超过 {most} 个字，请删短。</source>
      <translation>The list of suggestions is longer than {most} characters. Please shorten it.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>人员名单</source>
      <translation>Roster</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>人员在席</source>
      <translation>Crew at their seats</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>审核</source>
      <translation>Review</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>信使</source>
      <translation>Courier</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>门户</source>
      <translation>Portal</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>时钟</source>
      <translation>Clock</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>彩排</source>
      <comment>check</comment>
      <translation>Rehearsal</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>培训</source>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>预告平台</source>
      <translation>Notice places</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>对外信息</source>
      <translation>What the public reads</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>开场白</source>
      <translation>Opening words</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>提问和答复</source>
      <translation>Questions and answers</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>磁盘</source>
      <translation>Disk</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>场地</source>
      <translation>Venue</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>灯光</source>
      <translation>Lights</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>话筒</source>
      <translation>Microphones</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>电脑</source>
      <translation>Computers</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>视频直播</source>
      <translation>Video stream</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>图片</source>
      <translation>Photos</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>嘉宾就座</source>
      <translation>Guests seated</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>提问单上 {n} 条，审核通过的答复 {m} 条。</source>
      <translation>{n} on the list of questions, {m} approved answers.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>“{check}”由程序检查，不用打钩。</source>
      <translation>"{check}" is checked by the program; nobody ticks it.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>不彩排请写明原因。</source>
      <translation>Please say why there is no rehearsal.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>“{check}”已经打过钩。</source>
      <translation>"{check}" is ticked already.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>“{check}”没有打过钩。</source>
      <translation>"{check}" was not ticked.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>开播要有的岗位都有人。</source>
      <translation>Every seat that the hour needs has somebody.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>各岗位都已打开本场窗口。</source>
      <translation>Every seat has a window open at this programme.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>在线的审核员就是唯一的{who}，自己写的不能自己通过。</source>
      <translation>The only reviewer online is the only {who}: nobody passes their own words.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>有审核员在线，且不是唯一的{who}。</source>
      <translation>A reviewer is online who is not the only {who}.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>门户没有接口，由发布员人工粘贴。</source>
      <translation>The portal has no interface; the publisher pastes by hand.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>不彩排：{reason}</source>
      <translation>No rehearsal: {reason}</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>没有彩排；不彩排请写明原因。</source>
      <translation>Not rehearsed; say why if it is left out.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>岗位人员和嘉宾本年度都参加过培训。</source>
      <translation>The crew and the guests were all trained this year.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>没有记下预告网址的平台：{missing}。</source>
      <translation>Places without an address of the notice: {missing}.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>{n} 个平台都已发预告。</source>
      <translation>The notice is on all places asked for ({n}).</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>对外信息有改动，还没有另一人核对；读者看到的是改动之前的。</source>
      <translation>What readers are told was changed and nobody else signed it yet; readers see it as it was before.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>对外信息的改动被退回，读者看到的和节目资料不一致。</source>
      <translation>A change of what readers are told was returned; readers see something else than the programme says.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>对外信息没有待核对的改动。</source>
      <translation>Nothing that readers are told waits to be signed.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>还没有写。</source>
      <translation>Not written yet.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>已看过。</source>
      <translation>Looked at.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>还没有人看过。</source>
      <translation>Nobody has looked yet.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>还缺：{missing}。不补齐不能开播。</source>
      <translation>Still missing: {missing}. Without them the hour cannot start.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>没有打开本场窗口：{absent}。</source>
      <translation>No window open at this programme: {absent}.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>没有审核员在线，写好的文字没有人能通过。</source>
      <translation>No reviewer is online: nobody can pass what was written.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>在 {place} 运行。</source>
      <translation>Runs on {place}.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>没有信使在运行，提问收不进来，发布的内容出不去。</source>
      <translation>No courier runs: questions do not come in, and nothing goes out.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>还没有设门户，内容不会上网。</source>
      <translation>No portal is set; nothing goes online.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>已彩排，没有确认出席：{reason}</source>
      <translation>Rehearsed, attendance not confirmed: {reason}</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>已彩排。</source>
      <translation>Rehearsed.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>本年度没有培训记录，制度也没有规定。</source>
      <translation>No training is recorded this year, and the policy asks for none.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>本年度没有参加过培训：{names}。</source>
      <translation>Not trained this year: {names}.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>彩排不对外发预告。</source>
      <translation>A rehearsal is announced nowhere.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>没有规定预告要发在哪些平台。</source>
      <translation>No place is named where the notice must appear.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>已写好。</source>
      <translation>Written.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>提问单是空的。</source>
      <translation>The list of questions is empty.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>发布渠道“{outlet}”没有收下预告：{fault}。</source>
      <translation>The outlet "{outlet}" did not take the announcement: {fault}.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>主渠道正常；信使连不上发布渠道“{outlet}”。{why}</source>
      <translation>The main channel is fine; the courier cannot reach the outlet "{outlet}". {why}</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>没有信使在运行，不知道门户连不连得上。</source>
      <translation>No courier runs, so nobody knows whether the portal can be reached.</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>节目预告没有上网：{why}</source>
      <translation>The notice is not online: {why}</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>信使连不上门户。{why}</source>
      <translation>The courier does not reach the portal. {why}</translation>
    </message>
    <message>
      <location filename="../../studio/air_check.py" />
      <source>信使连得上，{ms} 毫秒。</source>
      <translation>The courier reaches it, {ms} ms.</translation>
    </message>
    <message>
      <location filename="../../studio/air_probe.py" />
      <source>正在检查……</source>
      <translation>Checking...</translation>
    </message>
    <message>
      <location filename="../../studio/air_probe.py" />
      <source>本机连得上（{ms} 毫秒），但没有信使去送。</source>
      <translation>This PC reaches it ({ms} ms), but no courier carries.</translation>
    </message>
    <message>
      <location filename="../../studio/air_probe.py" />
      <source>本机也连不上门户，请检查网络和门户地址。</source>
      <translation>This PC does not reach it either; please check network and address.</translation>
    </message>
    <message>
      <location filename="../../studio/air_probe.py" />
      <source>门户的时钟比本机慢 {n} 秒。</source>
      <translation>The portal's clock is {n} s behind this PC's.</translation>
    </message>
    <message>
      <location filename="../../studio/air_probe.py" />
      <source>本机磁盘只剩 {n} MB，请腾出空间。</source>
      <translation>Only {n} MB are left on this PC's disk; please make room.</translation>
    </message>
    <message>
      <location filename="../../studio/air_probe.py" />
      <source>本机时钟显示的时间不可能是对的，请校正。</source>
      <translation>This PC's clock cannot be right; please set it.</translation>
    </message>
    <message>
      <location filename="../../studio/air_probe.py" />
      <source>本机时钟早于日志最后一条的时间，请校正。</source>
      <translation>This PC's clock is earlier than the journal's last entry; please set it.</translation>
    </message>
    <message>
      <location filename="../../studio/air_probe.py" />
      <source>与日志相符；门户没有报时。</source>
      <translation>Agrees with the journal; the portal tells no time.</translation>
    </message>
    <message>
      <location filename="../../studio/air_probe.py" />
      <source>与日志和门户相符。</source>
      <translation>Agrees with the journal and the portal.</translation>
    </message>
    <message>
      <location filename="../../studio/air_probe.py" />
      <source>门户的时钟比本机快 {n} 秒。</source>
      <translation>The portal's clock is {n} s ahead of this PC's.</translation>
    </message>
    <message>
      <location filename="../../studio/air_probe.py" />
      <source>本机磁盘有空间。</source>
      <translation>This PC's disk has room.</translation>
    </message>
    <message>
      <location filename="../../studio/air_queue.py" />
      <source>只有已采用的提问才能推荐上播。</source>
      <translation>Only an accepted question can be suggested for air.</translation>
    </message>
    <message>
      <location filename="../../studio/air_queue.py" />
      <source>这条提问已在提问单上。</source>
      <translation>That question is on the question list already.</translation>
    </message>
    <message>
      <location filename="../../studio/air_queue.py" />
      <source>提问单上没有这条提问。</source>
      <translation>That question is not on the question list.</translation>
    </message>
    <message>
      <location filename="../../studio/air_queue.py" />
      <source>正在提的已经不是您看到的那一题，请看过现状再操作。</source>
      <translation>Another question is on air by now than the one you saw. Look at the list and decide again.</translation>
    </message>
    <message>
      <location filename="../../studio/air_queue.py" />
      <source>这条提问在提问单上的状态已变，请看过现状再操作。</source>
      <translation>That question has moved on in the question list. Look at where it stands now, then act.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/co_sign.py" />
      <source>、</source>
      <translation>, </translation>
    </message>
    <message>
      <location filename="../../studio/answer/co_sign.py" />
      <source>请选择会签单位。</source>
      <translation>Choose the unit that is to co-sign.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/co_sign.py" />
      <source>这一版已通过，不能再请会签；要会签，请先改写成新的一版。</source>
      <translation>This version has been approved, so no further unit can be asked to co-sign. Write a new version first.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/co_sign.py" />
      <source>已请{unit}会签。</source>
      <translation>{unit} has been asked to co-sign already.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/co_sign.py" />
      <source>起草人不能取消会签，请由审核员或另一名助理取消。</source>
      <translation>Whoever drafted an answer cannot drop a co-signature. Let the reviewer or another aide do it.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/co_sign.py" />
      <source>没有请{unit}会签。</source>
      <translation>{unit} has not been asked to co-sign.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/co_sign.py" />
      <source>这条答复没有请您的单位会签。</source>
      <translation>Your unit has not been asked to co-sign this answer.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/co_sign.py" />
      <source>不能会签自己起草的答复。</source>
      <translation>You cannot co-sign an answer that you drafted.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/co_sign.py" />
      <source>这一版的状态已变，请看过现状再操作。</source>
      <translation>This version has moved on. Look at where it stands now, then act.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/co_sign.py" />
      <source>{unit}已会签这一版。</source>
      <translation>{unit} has co-signed this version already.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/co_sign.py" />
      <source>还没有会签：{units}。</source>
      <translation>Not co-signed yet: {units}.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/ground.py" />
      <source>起草人不能取消“谣言”，请由审核员或另一名助理改。</source>
      <translation>Whoever drafted an answer cannot take "rumour" back. Let the reviewer or another aide do it.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/ground.py" />
      <source>回应谣言的答复须写明事实来源，或引用口径。</source>
      <translation>An answer to a rumour must name the source of its facts or cite a talking point.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/ground.py" />
      <source>没有这条口径。</source>
      <translation>There is no such talking point.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/ground.py" />
      <source>引用的口径“{title}”{fault}，请换用现行口径后再提交。</source>
      <translation>The talking point "{title}" cited here does not hold: {fault}. Use one in force and submit again.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/noun.py" />
      <source>直播答复</source>
      <translation>To the feed</translation>
    </message>
    <message>
      <location filename="../../studio/answer/noun.py" />
      <source>嘉宾参考</source>
      <translation>For the guest</translation>
    </message>
    <message>
      <location filename="../../studio/answer/noun.py" />
      <source>访谈后书面</source>
      <translation>In writing afterwards</translation>
    </message>
    <message>
      <location filename="../../studio/answer/noun.py" />
      <source>一般提问</source>
      <translation>Plain question</translation>
    </message>
    <message>
      <location filename="../../studio/answer/noun.py" />
      <source>疑虑</source>
      <translation>Doubt</translation>
    </message>
    <message>
      <location filename="../../studio/answer/noun.py" />
      <source>误解</source>
      <translation>Misunderstanding</translation>
    </message>
    <message>
      <location filename="../../studio/answer/noun.py" />
      <source>谣言</source>
      <translation>Rumour</translation>
    </message>
    <message>
      <location filename="../../studio/answer/noun.py" />
      <source>没有这条答复。</source>
      <translation>There is no such answer.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/write.py" />
      <source>这条提问尚未采用，不能起草答复。</source>
      <translation>That question is not accepted yet, so no answer can be drafted. Accept it first.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/write.py" />
      <source>这条提问已撤销采用，答复不能通过。</source>
      <translation>That question is no longer accepted, so its answer cannot be approved.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/write.py" />
      <source>提问的公开文本后来改过，这一版答复带的还是旧文本。请退回，由起草人再提交一次。</source>
      <translation>The public text of the question was changed later; this version of the answer still carries the old one. Return it, so that its author submits it once more.</translation>
    </message>
    <message>
      <location filename="../../studio/answer/write.py" />
      <source>这条提问已撤销采用，答复不能发布。</source>
      <translation>That question is no longer accepted, so its answer cannot be released.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/closing.py" />
      <source>“{what}”的情况刚变了，请看过再操作。</source>
      <translation>'{what}' has just changed. Look at it before you go on.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/closing.py" />
      <source>您已提请归档，等另一位组织协调签字。</source>
      <translation>You have already laid it before the others; another planner signs.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/closing.py" />
      <source>请先提请归档；提请已变的，请看过再签字。</source>
      <translation>Lay it before a second person first; where that has changed, look before you sign.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/closing.py" />
      <source>提请归档的人不能自己签字，请另一位组织协调来签。</source>
      <translation>Who lays a programme before the others does not sign it; another planner does.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/closing.py" />
      <source>取出归档内容记在整个演播台的日志里。</source>
      <translation>That an archive is taken out is noted in the journal of the house.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/closing.py" />
      <source>还不能归档，没有办完的有：{left}。请办完，或写明原因免去。</source>
      <translation>It cannot be archived yet; still open: {left}. Finish it, or waive it with a reason.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/erasing.py" />
      <source>保存期限刚被别人改过，请看过再操作。</source>
      <translation>Somebody has just changed the retention date. Look at it before you go on.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/erasing.py" />
      <source>请写明改期限的原因。</source>
      <translation>Write down why the date is changed.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/erasing.py" />
      <source>期限没有改动。</source>
      <translation>The date is the same as before.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/erasing.py" />
      <source>请写明删除的原因。</source>
      <translation>Write down why it is to be erased.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/erasing.py" />
      <source>已有人提请删除，等另一位组织协调办理。</source>
      <translation>Somebody has asked for it already; another planner carries it out.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/erasing.py" />
      <source>没有这项删除，或已经办过。</source>
      <translation>There is no such erasure, or it was carried out already.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/erasing.py" />
      <source>提请删除的人不能自己办理，请另一位组织协调来办。</source>
      <translation>Who asks for an erasure does not carry it out; another planner does.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/erasing.py" />
      <source>保存期限还没有到，只能删除某一位提问人的个人信息。</source>
      <translation>The retention date has not come; only the data of a single asker can be erased.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/guard.py" />
      <source>本场访谈已归档，不再改动</source>
      <translation>This programme is archived and is not changed any more</translation>
    </message>
    <message>
      <location filename="../../studio/archive/noun.py" />
      <source>直播</source>
      <translation>On air</translation>
    </message>
    <message>
      <location filename="../../studio/archive/noun.py" />
      <source>对外信息的核对</source>
      <translation>Check of what readers are told</translation>
    </message>
    <message>
      <location filename="../../studio/archive/noun.py" />
      <source>预告</source>
      <translation>Notice</translation>
    </message>
    <message>
      <location filename="../../studio/archive/noun.py" />
      <source>图文实录</source>
      <translation>Transcript</translation>
    </message>
    <message>
      <location filename="../../studio/archive/noun.py" />
      <source>剪辑视频</source>
      <translation>Edited video</translation>
    </message>
    <message>
      <location filename="../../studio/archive/noun.py" />
      <source>未答问题</source>
      <translation>Unanswered questions</translation>
    </message>
    <message>
      <location filename="../../studio/archive/noun.py" />
      <source>来源渠道回复</source>
      <translation>Replies on channels of origin</translation>
    </message>
    <message>
      <location filename="../../studio/archive/noun.py" />
      <source>督办台账</source>
      <translation>Follow-up ledgers</translation>
    </message>
    <message>
      <location filename="../../studio/archive/noun.py" />
      <source>待推送</source>
      <translation>to send</translation>
    </message>
    <message>
      <location filename="../../studio/archive/noun.py" />
      <source>核对差异</source>
      <translation>Differences</translation>
    </message>
    <message>
      <location filename="../../studio/archive/noun.py" />
      <source>更正请求</source>
      <translation>Requests for correction</translation>
    </message>
    <message>
      <location filename="../../studio/archive/openness.py" />
      <source>第 {n} 条</source>
      <translation>No. {n}</translation>
    </message>
    <message>
      <location filename="../../studio/archive/openness.py" />
      <source>Q{n} 的答复</source>
      <translation>the answer to Q{n}</translation>
    </message>
    <message>
      <location filename="../../studio/archive/openness.py" />
      <source>取消的消息</source>
      <translation>the news that it is cancelled</translation>
    </message>
    <message>
      <location filename="../../studio/archive/waiving.py" />
      <source>这一项不能免去，请先办完。</source>
      <translation>This cannot be waived. Finish it first.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/waiving.py" />
      <source>这一项已经办完，不用免去。</source>
      <translation>This is done; there is nothing to waive.</translation>
    </message>
    <message>
      <location filename="../../studio/archive/waiving.py" />
      <source>请写明免去的原因。</source>
      <translation>Write down why it is waived.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>请用 --login 写明由谁写，例如 interview-studio --login 登录名 archive write …</source>
      <translation>Say with --login who writes it, for example interview-studio --login NAME archive write ...</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>账头</source>
      <translation>Head</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>子命令</source>
      <translation>sub-commands</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>把已签字归档的一场写成一个文件</source>
      <translation>write a signed programme as one file</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>访谈的编号</source>
      <translation>the programme's number</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>写到哪里，不能是已有的文件</source>
      <translation>the file to write, which must not exist yet</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>不用数据库，逐项核对一个归档文件；有不符时结束码为 1</source>
      <translation>check an archive file item by item, without a database; exit code 1 where something is wrong</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>归档文件</source>
      <translation>archive file</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>另处记下的账头</source>
      <translation>a head that was written down elsewhere</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>把归档文件里的一场恢复到演播台</source>
      <translation>bring the programme of an archive file back into a studio</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>通过：归档文件完好。</source>
      <translation>Passed: the archive file is whole.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>不通过：归档文件有不符之处。</source>
      <translation>Failed: the archive file does not hold.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>已写到 {path}：{size} 字节。</source>
      <translation>Written to {path}: {size} bytes.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>已恢复“{title}”：{n} 行，每一行都读回核对过。</source>
      <translation>'{title}' is back: {n} rows, each of them read back and compared.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_command.py" />
      <source>归档：一场访谈写成一个文件</source>
      <translation>the archive: a programme as one file</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/agreeing.py" />
      <source>{entry} 第 {n} 次发布的文字不是审定的那一版</source>
      <translation>{entry}: publication {n} is not the approved version</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/agreeing.py" />
      <source>{thing} {n} 第 {m} 版的签字人和时间与日志不同</source>
      <translation>{thing} {n}, version {m}: who signed it and when differs from the journal</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>{name}　{size} 字节</source>
      <translation>{name}  {size} bytes</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>图片与各自的校验值一致</source>
      <translation>Pictures agree with their digests</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>日志记有 {thing} {n} 第 {m} 版的文字，归档里没有</source>
      <translation>The journal knows a text of {thing} {n}, version {m}, which the archive does not hold</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>带来的全台内容都是这场访谈用到的；人员、单位、渠道等的名称只有整个文件的封印</source>
      <translation>What came along of the house is all used by this interview; the names of people, units, channels and the like have the seal of the whole file alone</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>{name} 与清单不一致</source>
      <translation>{name} does not agree with the manifest</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>内容的 SHA-256：{digest}</source>
      <translation>SHA-256 of the content: {digest}</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>表 {name} 有 {n} 行与这场访谈无关</source>
      <translation>Table {name}: {n} rows have nothing to do with this programme</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>日志 {n} 条相连，账头 {head}</source>
      <translation>Journal of {n} linked entries, head {head}</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>全台日志的第 {n} 条内容被改动。</source>
      <translation>Entry {n} of the house's journal was altered.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>{thing} {n} 第 {m} 版的文字与全台日志不同</source>
      <translation>The text of {thing} {n}, version {m}, is not the one in the house's journal</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>引用的全台文字与全台日志的校验值一致</source>
      <translation>Texts of the house agree with the digests in its journal</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>表 {table} 的行读不懂，文件已损坏或被改动。</source>
      <translation>The rows of table {table} cannot be read; the file is broken or was altered.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>整个文件与封印一致：{digest}</source>
      <translation>The whole file agrees with its seal: {digest}</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>整个文件与封印不一致：有字节被改动、截去或添上</source>
      <translation>The whole file does not agree with its seal: bytes were altered, cut off or added</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>表 {name} 应有 {n} 行，只有 {m} 行</source>
      <translation>Table {name} should have {n} rows and has {m}</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>{name} 不是它的名字所说的图片</source>
      <translation>{name} is not the picture that its name says</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>日志的末尾不是清单所记的账头：末尾被截去</source>
      <translation>The journal does not end at the head in the manifest: its tail was cut off</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>发布的文字、审核与归档的签字与日志一致</source>
      <translation>Publications, approvals and signatures agree with the journal</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>清单所说的访谈与里面的不一致</source>
      <translation>the manifest speaks of another programme than the rows</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>较早的归档：签字时没有逐行封存，标题、嘉宾、状态等只有整个文件的封印，账目只证明审核和发布的文字</source>
      <translation>An earlier archive: its rows were not sealed when it was signed. Titles, guests and states have only the seal of the whole file; the journal proves reviewed and published texts alone</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>留存的文字与日志一致，一段不少</source>
      <translation>The kept texts agree with the journal, and none is missing</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>全台日志的校验值读不懂，文件已损坏或被改动。</source>
      <translation>The house's seals cannot be read; the file is damaged or was altered.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>人员名单里缺少 {logins}</source>
      <translation>The list of people lacks {logins}</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>缺少 {name}</source>
      <translation>{name} is missing</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>各表共 {n} 行，与清单一致</source>
      <translation>{n} rows in all tables, as the manifest says</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>表 {name} 与归档签字时不一致</source>
      <translation>table {name} is not as it was when the archive was signed</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>标题、嘉宾、状态等各行与归档签字时一致</source>
      <translation>titles, guests, states and all other rows are as they were when the archive was signed</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>人员名单里有登录名、姓名、单位以外的内容</source>
      <translation>The list of people holds more than login, name and unit</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/checking.py" />
      <source>多出 {name}</source>
      <translation>{name} is one too many</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/form.py" />
      <source>写归档文件</source>
      <translation>Writing the archive file</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/form.py" />
      <source>读归档文件</source>
      <translation>Reading the archive file</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/form.py" />
      <source>恢复归档</source>
      <translation>Restoring the archive</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/form.py" />
      <source>归档文件来自更新的程序版本（表 {table} 有 {columns}）。请先升级本程序。</source>
      <translation>The archive comes from a newer version of the program (table {table} has {columns}). Upgrade this program first.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>{path} 里的文件太多（{n}），没有打开。</source>
      <translation>{path} holds too many files ({n}); it was not opened.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>归档里有两个同名的文件 {name}，没有打开。</source>
      <translation>Two files in the archive have the name {name}; it was not opened.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>{path} 展开后大得不合理，没有打开。</source>
      <translation>{path} would be unreasonably large when unpacked; it was not opened.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>{path} 里没有归档的清单，不是归档文件。</source>
      <translation>{path} holds no manifest; it is no archive file.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>归档的清单读不懂，文件已损坏或被改动。</source>
      <translation>The manifest of the archive cannot be read; the file is broken or was altered.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>归档文件来自更新的程序版本。请先升级本程序。</source>
      <translation>The archive comes from a newer version of the program. Upgrade this program first.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>{path} 是一个文件夹，不是归档文件。请检查路径。</source>
      <translation>{path} is a folder, not an archive file. Please check the path.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>没有这个归档文件：{path}。</source>
      <translation>There is no such archive file: {path}.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>归档里有不该有的文件名 {name}，没有打开。</source>
      <translation>A file in the archive has a name that it must not have ({name}); it was not opened.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>归档里的 {name} 是加密的，没有打开。</source>
      <translation>{name} in the archive is encrypted; it was not opened.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>归档里的 {name} 展开后大得不合理，没有打开。</source>
      <translation>{name} in the archive would be unreasonably large when unpacked; it was not opened.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>{name} 已损坏，读不出来。</source>
      <translation>{name} is broken and cannot be read.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/opened.py" />
      <source>{path} 不是归档文件，或者已经损坏。</source>
      <translation>{path} is no archive file, or is broken.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/restoring.py" />
      <source>这个演播台里已有归档用的编号（表 {table}），归档恢复不进来；请恢复到空的演播台。</source>
      <translation>Numbers of the archive are taken in this studio (table {table}); restore it into an empty studio.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/restoring.py" />
      <source>{act}没有完成：归档文件没有通过核对（{fault}）。</source>
      <translation>{act} was not done: the archive file did not pass the check ({fault}).</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/restoring.py" />
      <source>归档写于 {at}。那以后办理过的个人信息删除不在里面，删掉的内容又回来了：请查明有哪些，在这里重新提请、重新办理。</source>
      <translation>The archive was written on {at}. Erasures of personal data carried out after that are not in it, and what they took is back: find out which ones there were, ask for them here anew and carry them out anew.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/restoring.py" />
      <source>这个演播台里已有编号 {n} 的访谈，归档恢复不进来。</source>
      <translation>This studio already has a programme number {n}; the archive cannot be restored into it.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/restoring.py" />
      <source>{act}没有完成：{fault}</source>
      <translation>{act} was not done: {fault}</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/restoring.py" />
      <source>归档写成以前，提问人的个人信息已经全部删除；没有什么随它回来。</source>
      <translation>Before the archive was written the askers' personal data had all been erased; nothing came back with it.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/restoring.py" />
      <source>归档自己的日志里有 {n} 项那以前办完的删除，这些没有回来。</source>
      <translation>The archive's own journal holds {n} erasures that were carried out before; what those took is not back.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/restoring.py" />
      <source>另有 {n} 项删除已经提请、还没有办，等另一位组织协调办理。</source>
      <translation>{n} more erasures were asked for and are not carried out; they wait for another planner.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/restoring.py" />
      <source>保存期限到 {day} 为止，已经过了：提问人的个人信息应当全部删除。</source>
      <translation>Personal data was to stay until {day}, and that day is over: all the askers' personal data should be erased.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/restoring.py" />
      <source>表 {table} 恢复后与归档不同，没有恢复。</source>
      <translation>Table {table} was not the same after restoring; nothing was restored.</translation>
    </message>
    <message>
      <location filename="../../studio/archive_file/writing.py" />
      <source>“{title}”还没有签字归档，不能写归档文件。</source>
      <translation>'{title}' is not signed off yet; no archive file can be written.</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/evaluation.py" />
      <source>导出评价数据</source>
      <translation>Writing the data for evaluation</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/keep.py" />
      <source>一次最多汇总 {n} 场访谈。</source>
      <translation>At most {n} programmes are summed up at once.</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>举办期数</source>
      <translation>Programmes held</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>应按期报送方案</source>
      <translation>Proposals due</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>方案按期报送</source>
      <translation>Proposals on time</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>应按期发布预告</source>
      <translation>Notices due</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>预告按期发布</source>
      <translation>Notices on time</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>收到提问</source>
      <translation>Questions received</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>归并</source>
      <translation>Merges</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>不采用</source>
      <translation>Declined</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>转办</source>
      <translation>Assign</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>未初筛</source>
      <translation>not screened</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>直播中答复</source>
      <translation>Answered on air</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>书面答复</source>
      <translation>Answered in writing</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>未答复</source>
      <translation>Unanswered</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>书面答复按期</source>
      <translation>Written answers on time</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>书面答复天数</source>
      <translation>Days to the written answer</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>承诺事项</source>
      <translation>Commitment</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>承诺已办结</source>
      <translation>Commitments kept</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>采纳意见</source>
      <translation>Adopted suggestion</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>出席</source>
      <translation>Present</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>缺席</source>
      <translation>Absent</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>已发布</source>
      <translation>Published</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/noun.py" />
      <source>网民评价</source>
      <translation>Ratings</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/programmes.py" />
      <source>考核看的是所有访谈，只给组织协调和审计员看。</source>
      <translation>An assessment is of all programmes; only planner and auditor see it.</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>访谈和答复</source>
      <translation>Programmes and answers</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>报送、出席和发布</source>
      <translation>Hand-ins, attendance and publication</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>期数 {has}/{wants}</source>
      <translation>Programmes {has}/{wants}</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>第 {quarters} 季度发布会 {has}/{wants}</source>
      <translation>Press conferences Q{quarters} {has}/{wants}</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>主要负责同志 {has}/{wants}</source>
      <translation>Head of the unit {has}/{wants}</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>第 {quarters} 季度发言人 {has}/{wants}</source>
      <translation>Spokesperson Q{quarters} {has}/{wants}</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>单位</source>
      <translation>Unit</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>合计</source>
      <translation>Total</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>书面答复按期率</source>
      <translation>Written answers on time</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>答复天数（中位数）</source>
      <translation>Days to the answer (median)</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>网民评价（均分）</source>
      <translation>Ratings (mean)</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>出席要求</source>
      <translation>Attendance asked for</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>方案按期</source>
      <translation>Proposals on time</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>预告按期</source>
      <translation>Notices on time</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>✓ 达到</source>
      <translation>✓ met</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>出席：{rank}</source>
      <translation>Present: {rank}</translation>
    </message>
    <message>
      <location filename="../../studio/assessment/table.py" />
      <source>发布：{way}</source>
      <translation>Published: {way}</translation>
    </message>
    <message>
      <location filename="../../studio/attendance.py" />
      <source>由他人代为出席</source>
      <translation>Stood in for</translation>
    </message>
    <message>
      <location filename="../../studio/attendance.py" />
      <source>出席情况没有改动，不必再记。</source>
      <translation>Nothing about the attendance changed; there is nothing to note.</translation>
    </message>
    <message>
      <location filename="../../studio/attendance.py" />
      <source>没有这位嘉宾。</source>
      <translation>There is no such guest.</translation>
    </message>
    <message>
      <location filename="../../studio/attendance.py" />
      <source>“{name}”的出席情况刚有别人记过，请看过再操作。</source>
      <translation>Somebody has just noted whether {name} came. Look at it first.</translation>
    </message>
    <message>
      <location filename="../../studio/attendance.py" />
      <source>请选定这位嘉宾的级别。</source>
      <translation>Choose the rank of this guest.</translation>
    </message>
    <message>
      <location filename="../../studio/attendance.py" />
      <source>请写明代为出席的人的姓名和职务。</source>
      <translation>Write name and post of who came instead.</translation>
    </message>
    <message>
      <location filename="../../studio/attendance.py" />
      <source>嘉宾级别“{name}”已停用，请换一个。</source>
      <translation>The rank {name} is retired; choose another one.</translation>
    </message>
    <message>
      <location filename="../../studio/audit.py" />
      <source>访谈 {odd} 的日志末尾与账头不符，数据库文件已损坏或被改动，程序没有动它。请运行 interview-studio audit verify 看详情。{restore}</source>
      <translation>The journal of interview {odd} does not end where its head says: the database file is damaged or was changed. The program did not touch it. Run interview-studio audit verify for the details. {restore}</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>数据库正在使用：请先关闭所有演播台窗口和信使，再恢复备份。</source>
      <translation>The database is in use. Close all windows of the studio and the courier, then restore.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>备份</source>
      <translation>The backup</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>恢复</source>
      <translation>The restore</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>{named} 没有通过完整性检查（{fault}）；请换一份。</source>
      <translation>{named} did not pass the integrity check ({fault}). Use another backup.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>{act}没有完成：{named} 没有通过完整性检查（{fault}）。</source>
      <translation>{act} was not done: {named} did not pass the integrity check ({fault}).</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>{act}没有完成：{named} 没有通过审计（{fault}）。</source>
      <translation>{act} was not done: {named} did not pass the audit ({fault}).</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>同一时刻已有几份留存的数据库，请稍后再恢复。</source>
      <translation>There are several kept databases of this very moment. Wait a second and restore again.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>没有这个数据库文件：{database}。</source>
      <translation>There is no database file {database}.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>{source} 是一个文件夹，不是备份文件。请检查路径。</source>
      <translation>{source} is a folder, not a backup file. Please check the path.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>没有这个备份文件：{source}。</source>
      <translation>There is no backup file {source}.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>{database} 是一个文件夹，不是数据库文件。请检查路径。</source>
      <translation>{database} is a folder, not a database file. Check the path.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>备份和数据库是同一个文件，没有什么要恢复。</source>
      <translation>The backup and the database are the same file; there is nothing to restore.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>没有恢复：现有的 {database} 是加密的，而本机取不到它的密钥；数据库没有动。请先用恢复码存入密钥（interview-studio db key）；恢复码也没有了，就把现有的文件移到别处，再恢复。</source>
      <translation>Not restored: the present {database} is encrypted, and its key does not come out on this PC; the database was left alone. Take the key in by its recovery code first (interview-studio db key); where the code is lost as well, move the present file elsewhere and restore again.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>备份 {source} 旁边还有日志 {log}，最后几步可能只在其中；数据库没有动。请把两个文件一起复制到能写入的文件夹，再从那里恢复。</source>
      <translation>Beside the backup {source} lies the log {log}, and the last steps may be in it alone. The database was not touched. Copy both files together into a folder that can be written to, and restore from there.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>{named} 不是演播台的备份，数据库没有动。</source>
      <translation>{named} is not a backup of the studio. The database was not touched.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>备份 {named} 打不开：本机的密钥不是它的，或者文件已损坏；数据库没有动。请核对恢复码，或换一份备份。</source>
      <translation>The backup {named} does not open: the key on this PC is not its own, or the file is damaged; the database was left alone. Check the recovery code, or take another backup.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>备份 {named} 是加密的，本机没有它的密钥；数据库没有动。请先用抄下的恢复码存入密钥：interview-studio --database sqlite:///备份文件 db key。</source>
      <translation>The backup {named} is encrypted and this PC does not have its key; the database was not touched. First enter the recovery code that was written down: interview-studio --database sqlite:///BACKUP db key.</translation>
    </message>
    <message>
      <location filename="../../studio/backup.py" />
      <source>{named} 不是演播台的备份，或者已经损坏；数据库没有动，请换一份备份。</source>
      <translation>{named} is not a backup of the studio, or is damaged. The database was not touched; use another backup.</translation>
    </message>
    <message>
      <location filename="../../studio/backup_command.py" />
      <source>已备份到 {path}：{size} 字节，日志 {n} 条，已核对。</source>
      <translation>Backed up to {path}: bytes {size}, journal entries {n}, checked.</translation>
    </message>
    <message>
      <location filename="../../studio/backup_command.py" />
      <source>备份之后已经上网的文字仍在门户上，请与实录核对；推送已停止，核对后由人恢复推送。</source>
      <translation>What went online after the backup is still on the portal: check it against the record. Sending is stopped; somebody resumes it after that check.</translation>
    </message>
    <message>
      <location filename="../../studio/backup_command.py" />
      <source>口令不在备份里：账号还在这台服务器上的，口令照旧；新建的账号请用 interview-studio db set-password 设口令，信使用 db courier。</source>
      <translation>Passwords are not in the backup: whose login is on this server already keeps the password; give one to each new login with interview-studio db set-password, and to the courier with db courier.</translation>
    </message>
    <message>
      <location filename="../../studio/backup_command.py" />
      <source>备份整个数据库，直播中也可以</source>
      <translation>back up the whole database, while on air too</translation>
    </message>
    <message>
      <location filename="../../studio/backup_command.py" />
      <source>备份文件，不能是已有的文件</source>
      <translation>the backup file; must not exist yet</translation>
    </message>
    <message>
      <location filename="../../studio/backup_command.py" />
      <source>从备份恢复；现有的数据库文件另存留底，服务器上要空的数据库</source>
      <translation>restore from a backup; the present database file is kept beside it, on a server the database must be empty</translation>
    </message>
    <message>
      <location filename="../../studio/backup_command.py" />
      <source>备份文件</source>
      <translation>the backup file</translation>
    </message>
    <message>
      <location filename="../../studio/backup_command.py" />
      <source>备份来自服务器，口令不在里面：请用 interview-studio db set-password 给每个人设。</source>
      <translation>The backup came from a server and holds no passwords: give each person one with interview-studio db set-password.</translation>
    </message>
    <message>
      <location filename="../../studio/backup_command.py" />
      <source>已从 {path} 恢复。</source>
      <translation>Restored from {path}.</translation>
    </message>
    <message>
      <location filename="../../studio/backup_command.py" />
      <source>已从 {path} 恢复到服务器，每一行都读回核对过。</source>
      <translation>Restored from {path} to the server; every row was read back and compared.</translation>
    </message>
    <message>
      <location filename="../../studio/backup_command.py" />
      <source>原来的数据库留存在 {path}。</source>
      <translation>The former database is kept as {path}.</translation>
    </message>
    <message>
      <location filename="../../studio/backup_command.py" />
      <source>{path} 是加密的，密钥与演播台的相同。</source>
      <translation>{path} is encrypted with the same key as the studio.</translation>
    </message>
    <message>
      <location filename="../../studio/calendar_file.py" />
      <source>导出</source>
      <translation>The export</translation>
    </message>
    <message>
      <location filename="../../studio/calendar_file.py" />
      <source>（已完成）</source>
      <translation> (done)</translation>
    </message>
    <message>
      <location filename="../../studio/calendar_file.py" />
      <source>（进行中）</source>
      <translation> (under way)</translation>
    </message>
    <message>
      <location filename="../../studio/calendar_file.py" />
      <source>（没有记录）</source>
      <translation> (no record)</translation>
    </message>
    <message>
      <location filename="../../studio/calendar_file.py" />
      <source>报送征集表</source>
      <translation>Hand in the nomination form</translation>
    </message>
    <message>
      <location filename="../../studio/calendar_file.py" />
      <source>没有这场访谈，或您不在它的人员名单中。</source>
      <translation>There is no such programme, or you are not on its roster.</translation>
    </message>
    <message>
      <location filename="../../studio/calendar_file.py" />
      <source>新建访谈</source>
      <translation>New interview</translation>
    </message>
    <message>
      <location filename="../../studio/calendar_file.py" />
      <source>在线访谈 {year} 年</source>
      <translation>Live interviews {year}</translation>
    </message>
    <message>
      <location filename="../../studio/calendar_file.py" />
      <source>在线访谈：{title}</source>
      <translation>Live interview: {title}</translation>
    </message>
    <message>
      <location filename="../../studio/calendar_file.py" />
      <source>{step}：{title}</source>
      <translation>{step}: {title}</translation>
    </message>
    <message>
      <location filename="../../studio/calendar_file.py" />
      <source>报送：{title}</source>
      <translation>Report: {title}</translation>
    </message>
    <message>
      <location filename="../../studio/calendar_file.py" />
      <source>按 {month} 月最后一天计</source>
      <translation>counted on the last day of month {month}</translation>
    </message>
    <message>
      <location filename="../../studio/captions.py" />
      <source>这个文件太大，不像字幕，请核对是不是选错了文件。</source>
      <translation>This file is too big for captions; please check whether it is the right one.</translation>
    </message>
    <message>
      <location filename="../../studio/captions.py" />
      <source>这个文件里没有字幕。</source>
      <translation>There are no captions in this file.</translation>
    </message>
    <message>
      <location filename="../../studio/captions.py" />
      <source>这个文件不是 WebVTT 或 SRT 字幕。</source>
      <translation>This file is neither WebVTT nor SRT.</translation>
    </message>
    <message>
      <location filename="../../studio/chain.py" />
      <source>缺少第 {number} 条</source>
      <translation>entry {number} is missing</translation>
    </message>
    <message>
      <location filename="../../studio/chain.py" />
      <source>与上一条不相连</source>
      <translation>it does not join the one before</translation>
    </message>
    <message>
      <location filename="../../studio/chain.py" />
      <source>内容被改动</source>
      <translation>its content was changed</translation>
    </message>
    <message>
      <location filename="../../studio/chain.py" />
      <source>访谈 {n}：账头被删</source>
      <translation>Interview {n}: the head was deleted</translation>
    </message>
    <message>
      <location filename="../../studio/chain.py" />
      <source>另处记下的账头 {head} 已不在账中：末尾被截去或整本被换</source>
      <translation>The head {head} that was written down is not in the journal any more: the end was cut off, or all of it was replaced</translation>
    </message>
    <message>
      <location filename="../../studio/chain.py" />
      <source>访谈 {n} 第 {m} 条：{fault}</source>
      <translation>Interview {n}, entry {m}: {fault}</translation>
    </message>
    <message>
      <location filename="../../studio/chain.py" />
      <source>访谈 {n}：末尾被截去，账头记到第 {m} 条</source>
      <translation>Interview {n}: the end was cut off, the head stands at entry {m}</translation>
    </message>
    <message>
      <location filename="../../studio/chain.py" />
      <source>{thing} {n} 第 {m} 版的文字与记账时不同</source>
      <translation>The text of {thing} {n}, version {m}, is not the one that was journalled</translation>
    </message>
    <message>
      <location filename="../../studio/chain.py" />
      <source>访谈 {n} 第 {m} 条</source>
      <translation>programme {n}, entry {m}</translation>
    </message>
    <message>
      <location filename="../../studio/chain.py" />
      <source>{at}：同一段文字记了两次</source>
      <translation>{at}: the same text was sealed twice</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>直播页</source>
      <translation>Live page</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>门户留言板</source>
      <translation>Portal board</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>微信</source>
      <translation>WeChat</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>12345 转办</source>
      <translation>12345 hotline</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>电子邮件</source>
      <translation>E-mail</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>领导信箱</source>
      <translation>Leader's mailbox</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>现场媒体</source>
      <translation>Press in the room</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>现场</source>
      <translation>In the room</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>来电</source>
      <translation>Phone</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>来信</source>
      <translation>Letter</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>公众问答</source>
      <translation>Public Q&amp;A</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>网上调查</source>
      <translation>Online survey</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>渠道代码用小写字母开头，只用小写字母、数字和下划线，最多 40 个。</source>
      <translation>A channel's code begins with a small letter and has only small letters, figures and underscores, at most 40.</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>代码 {code} 已有渠道在用，请换一个。</source>
      <translation>The code {code} is taken by another channel; choose another.</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>现场媒体的提问单独统计，这个渠道不能停用。</source>
      <translation>What the press asks in the room is counted apart; this channel cannot be retired.</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>渠道属于整个演播台，请在排期中修改。</source>
      <translation>Channels belong to the whole studio; change them in the plan.</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>请填写渠道名称。</source>
      <translation>Give the channel a name.</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>已有名叫“{name}”的渠道，请换一个名称。</source>
      <translation>There is a channel called "{name}" already; choose another name.</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>没有这个渠道。</source>
      <translation>There is no such channel.</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>没有渠道 {code}，请组织协调在“排期 · 渠道”里添加。</source>
      <translation>There is no channel {code}; ask the planner to add it under Plan, Channels.</translation>
    </message>
    <message>
      <location filename="../../studio/channel.py" />
      <source>渠道“{name}”已停用，请换一个渠道。</source>
      <translation>The channel "{name}" is retired; choose another.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>数据库在服务器上：请用 --login 写明用谁的账号看。</source>
      <translation>The database is on a server: say with --login by whose account to look.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>令牌在只有本账号能读的文件里。</source>
      <translation>The token is in a file that only this account can read.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>系统密钥环可用。</source>
      <translation>The system's keyring works.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>数据库完好，版本与程序一致：{where}。</source>
      <translation>The database is sound and of this program's version: {where}.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>数据库文件是加密的。</source>
      <translation>The database file is encrypted.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>还没有写门户地址。</source>
      <translation>No portal address is named yet.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>设置文件读得懂。</source>
      <translation>The settings can be read.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>磁盘只剩 {n} MB，请先腾出空间。</source>
      <translation>Only {n} MB are left on the disk: free some space first.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>磁盘还有 {n} MB。</source>
      <translation>{n} MB are free on the disk.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>自带的中文字体在。</source>
      <translation>The bundled Chinese font is there.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>没有自带的中文字体，用系统里的。</source>
      <translation>The bundled Chinese font is not there; the system's is used.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>本机的时钟不对：显示的日子早于本程序。</source>
      <translation>This PC's clock is wrong: it shows a day before this program was made.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>数据库文件没有加密：磁盘落到别人手里，就能读到。要加密，请关闭窗口后运行 interview-studio db encrypt。</source>
      <translation>The database file is not encrypted: whoever gets hold of the disk can read it. To encrypt it, close the windows and run interview-studio db encrypt.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>数据库旁边还有没有加密的演播台文件：{names}。请移走或删除。</source>
      <translation>Beside the database lie studio files that are not encrypted: {names}. Move them away or delete them.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>数据库文件另有一个名字：{names}。恢复或加密做到一半被中断时会留下它，数据没有损失。请不要用那个名字打开；下次恢复、加密时程序会去掉它。</source>
      <translation>The database file has another name as well: {names}. A restore or an encryption that is cut off leaves it; no data is lost. Do not open the file by that name; the next restore or encryption takes it off.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>{name}：{text}</source>
      <translation>{name}: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>数据库文件已损坏（{fault}）。请从备份恢复。</source>
      <translation>The database file is broken ({fault}). Restore it from a backup.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>本机的时钟比日志里最新的一条还早，请校时。</source>
      <translation>This PC's clock is behind the newest entry of the journal: set it.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>本机的时钟与日志不矛盾。</source>
      <translation>This PC's clock does not contradict the journal.</translation>
    </message>
    <message>
      <location filename="../../studio/check.py" />
      <source>{login} 的口令：</source>
      <translation>Password of {login}: </translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>--speed 须在 {least} 到 {most} 之间。</source>
      <translation>--speed must be between {least} and {most}.</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>坏日子只在彩排自己的门户上演；请去掉 --faults 或 --portal。</source>
      <translation>A bad day is played on the rehearsal's own portal alone; leave out --faults or --portal.</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>断网断电演练单独做；请去掉 --faults 和 --portal。</source>
      <translation>The drill is played by itself; leave --faults and --portal out.</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>断网断电演练要杀掉数据库服务器，不碰别人的：请用 --postgres 另起一个。</source>
      <translation>The drill kills the database server, and touches nobody else's: use --postgres for one of its own.</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>--postgres 自己启动一个数据库服务器，不能同时写 --database。</source>
      <translation>--postgres starts a database server of its own and does not go with --database.</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>{broken}（{fault}）</source>
      <translation>{broken} ({fault})</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>里面没有姓名、电话、文字、口令和令牌；发出之前可以打开看一遍。</source>
      <translation>There are no names, phone numbers, texts, passwords or tokens in it; you can look through it before you send it.</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>在线访谈演播台：不带子命令时打开窗口。</source>
      <translation>Interview Studio: without a sub-command it opens the window.</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>显示版本号</source>
      <translation>show the version</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>数据库 URL，缺省用本机设置中的那一个</source>
      <translation>URL of the database; by default the one in this computer's settings</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>登录窗口里先填好的登录名</source>
      <translation>the login that stands in the sign-in from the start</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>多说一些</source>
      <translation>say more</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>在全新的数据库上彩排一场访谈</source>
      <translation>rehearse an interview on a brand-new database</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>场景文件夹，缺省为自带的云州市场景</source>
      <translation>folder of the scenario; by default the city of Yunzhou that comes along</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>直播时段加快的倍数</source>
      <translation>how much faster the hour on air runs</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>没有屏幕时在后台演完</source>
      <translation>play in the background, without a screen</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>截图、实录和 report.json 放在哪里</source>
      <translation>where pictures, record and report.json go</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>坏日子：随机杀进程、断线路、写满磁盘，承诺一条也不能破</source>
      <translation>a bad day: processes killed, lines cut, disks filled; no promise may break</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>坏日子的种子，同一种子可以重演</source>
      <translation>seed of the bad day; the same seed plays it again</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>断网断电演练：第 30 分钟杀掉数据库服务器，断开外网，备份并恢复，逐项说结果</source>
      <translation>the drill at the venue: the database server killed at minute 30, the internet cut, a backup made and restored; says step by step what held</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>在彩排自己启动的 PostgreSQL 上演；DIR 是服务器程序所在的文件夹，缺省自己找</source>
      <translation>on a PostgreSQL that the rehearsal starts for itself; DIR is the folder of its server programs, looked for by default</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>服务器上的空数据库，登录账号须能建立其他账号</source>
      <translation>an empty database on a server; its login must be able to make others</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>另用本机的一个门户：文件写明它的地址和口令，可以是 WordPress</source>
      <translation>play into another portal on this machine: the file names its address and secret; it may be a WordPress</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>在本机运行演练门户</source>
      <translation>serve a practice portal on this computer</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>门户自己的数据库文件</source>
      <translation>the portal's own database file</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>在哪个地址上听，缺省只在本机</source>
      <translation>the address to listen at; this PC alone by default</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>端口，0 为任一空闲的</source>
      <translation>the port; 0 for any that is free</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>把实际地址写进这个文件</source>
      <translation>write the actual address into this file</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>允许本机以外的地址访问</source>
      <translation>let other computers in</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>把每场的 feed 同时写成文件，供前面的网站直接发送</source>
      <translation>also write each interview's feed as a file, for a web server in front</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>门户接口逐条检查：会写入一场访谈，再全部撤回；供门户建设方使用</source>
      <translation>try a portal against the contract, rule by rule: writes a programme and withdraws it all; for who builds one</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>门户地址；令牌在环境变量里</source>
      <translation>address of the portal; the tokens are in the environment</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>把结论另存为 JSON</source>
      <translation>keep the verdicts as JSON too</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>逐条核对日志链和留存的文字</source>
      <translation>check the chain of the journal and the kept texts, entry by entry</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>支持包：版本、设置、核对结论、出错位置；没有姓名、文字和令牌</source>
      <translation>support bundle: versions, settings, verdict of the audit, places of errors; no names, texts or tokens</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>支持包文件，例如 support.zip</source>
      <translation>the bundle's file, e.g. support.zip</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>演播台令牌</source>
      <translation>Studio token</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>征集令牌</source>
      <translation>Collector token</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>通过：{n} 条相连，留存的文字与日志一致。</source>
      <translation>Passed: one chain of entries ({n}); the kept texts are those of the journal.</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>支持包已写到 {path}：{parts}。</source>
      <translation>The support bundle is {path}: {parts}.</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>演练门户</source>
      <translation>practice portal</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>审计</source>
      <translation>audit</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>列出账头，供另处记下</source>
      <translation>list the heads, to be written down elsewhere</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>把地址写进文件</source>
      <translation>Writing the address into the file</translation>
    </message>
    <message>
      <location filename="../../studio/cli.py" />
      <source>不通过：{fault}</source>
      <translation>Not passed: {fault}</translation>
    </message>
    <message>
      <location filename="../../studio/collection.py" />
      <source>提前</source>
      <translation>Early</translation>
    </message>
    <message>
      <location filename="../../studio/collection.py" />
      <source>征集期</source>
      <translation>While open</translation>
    </message>
    <message>
      <location filename="../../studio/collection.py" />
      <source>直播中</source>
      <translation>On air</translation>
    </message>
    <message>
      <location filename="../../studio/collection.py" />
      <source>直播后</source>
      <translation>After the hour</translation>
    </message>
    <message>
      <location filename="../../studio/collection.py" />
      <source>未开</source>
      <translation>Not open yet</translation>
    </message>
    <message>
      <location filename="../../studio/collection.py" />
      <source>征集中</source>
      <comment>window</comment>
      <translation>Collecting</translation>
    </message>
    <message>
      <location filename="../../studio/collection.py" />
      <source>已转直播</source>
      <translation>Live now</translation>
    </message>
    <message>
      <location filename="../../studio/collection.py" />
      <source>已截止</source>
      <translation>Closed</translation>
    </message>
    <message>
      <location filename="../../studio/collection.py" />
      <source>征集还没有开始：提前收到的提问先留着，预告发布后再处理。</source>
      <translation>Collection has not begun: what came early is kept, and screened once the notice is published.</translation>
    </message>
    <message>
      <location filename="../../studio/copies.py" />
      <source>{target} 已经存在；不覆盖别的文件，请换一个文件名。</source>
      <translation>{target} exists already and is not overwritten. Give another file name.</translation>
    </message>
    <message>
      <location filename="../../studio/copies.py" />
      <source>{act}没有完成：{reason}。</source>
      <translation>{act} was not done: {reason}.</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>错字</source>
      <translation>Typo</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>数字</source>
      <translation>Figure</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>职务</source>
      <translation>Post</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>与现场不符</source>
      <translation>Not what was said</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>这条已经有新版本发布，请看过新版本再请求。</source>
      <translation>A newer version has been published; please read it before asking.</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>这是页面上的不一致，不是撤回请求。</source>
      <translation>This is a difference on the page, not a request to withdraw.</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>这个请求是别人提出的，只能由本人收回。</source>
      <translation>Somebody else made this request; only they can take it back.</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>这条没有发布，或已撤回。</source>
      <translation>This was not published, or was withdrawn.</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>请写明原因。</source>
      <translation>Please give a reason.</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>原因请写在 {n} 字以内。</source>
      <translation>Please keep the reason within {n} characters.</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>这条已经有同样的请求，正在等待处理。</source>
      <translation>The same has been asked about this text already and is waiting.</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>没有这个请求。</source>
      <translation>There is no such request.</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>这个请求已经办结。</source>
      <translation>This request has been dealt with.</translation>
    </message>
    <message>
      <location filename="../../studio/correction_request.py" />
      <source>这条不是这里发布的，请与门户管理方核实。</source>
      <translation>This was not published here; please check with whoever runs the portal.</translation>
    </message>
    <message>
      <location filename="../../studio/courier/again.py" />
      <source>没有被门户拒收的内容，不必重发。</source>
      <translation>The portal has refused nothing; there is nothing to send again.</translation>
    </message>
    <message>
      <location filename="../../studio/courier/lease.py" />
      <source>信使的值守已由另一台电脑接替。</source>
      <translation>The courier on another computer has taken over.</translation>
    </message>
    <message>
      <location filename="../../studio/courier/status.py" />
      <source>没有这场访谈。</source>
      <translation>There is no such interview.</translation>
    </message>
    <message>
      <location filename="../../studio/database/__init__.py" />
      <source>单机的数据库没有登录账号。</source>
      <translation>A database file on one computer has no logins.</translation>
    </message>
    <message>
      <location filename="../../studio/database/address.py" />
      <source>读不懂数据库的地址 {url}：单机写 {scheme}文件路径，多机共用写 {server}。</source>
      <translation>The database address {url} cannot be read: write {scheme} and a file path for one computer, {server} for several.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>登录名或口令不对，数据库没有放行。请核对后再试。</source>
      <translation>The database did not accept this login and password. Check both and try again.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>连不上数据库服务器，这一步没有保存；正在输入的文字留在原处，连上后接着做。请检查网线和服务器。</source>
      <translation>The database server cannot be reached. This step was not saved; what you are typing stays where it is, and work goes on once the server answers. Check the cable and the server.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>与数据库服务器的连接断了，不能确定这一步是否已经保存；程序会按原来的编号再问一次，不会做两遍。</source>
      <translation>The connection to the database server broke, and whether this step was saved is not known. The program asks again under the same number; nothing is done twice.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>找不到数据库服务器，请检查地址的写法和本机的网络。</source>
      <translation>The database server was not found. Check how its address is written, and this computer's network.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>服务器上没有这个数据库。请核对地址，或请管理员先建立。</source>
      <translation>There is no such database on the server. Check the address, or ask the administrator to make it first.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>数据库服务器的证书没有通过验证，程序没有登录。请管理员为服务器换上可信的证书，或在地址里用 sslrootcert 指明单位自己的根证书。</source>
      <translation>The database server's certificate could not be verified, so the program did not sign in. Ask the administrator for a trusted certificate, or name your own root certificate by sslrootcert in the address.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>数据库服务器不接受这台电脑的连接，程序没有登录。请管理员在服务器的 pg_hba.conf 里放行。</source>
      <translation>The database server does not accept this computer's connection; the program did not sign in. Ask the administrator to admit it in the server's pg_hba.conf.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>这个地址上的不是 PostgreSQL 数据库服务器，程序没有登录。请核对主机和端口。</source>
      <translation>What answers at this address is no PostgreSQL server; the program did not sign in. Check host and port.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>您的账号不能打开这个数据库。请核对地址里的数据库名，或请管理员添加您。</source>
      <translation>Your login cannot open this database. Check the database's name in the address, or ask an administrator to add you.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>数据库服务器不支持加密连接，程序没有登录。请管理员在服务器上启用 TLS。</source>
      <translation>The database server offers no encryption, so the program did not sign in. Ask the administrator to turn TLS on.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>这台数据库服务器现在是只读的备机，这一步没有保存。主机恢复或备机升为主机后会接着做。</source>
      <translation>This database server is a read-only standby now. This step was not saved; work goes on once there is a primary again.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>您的账号已停用，数据库没有放行。请问管理员。</source>
      <translation>Your account has been retired, and the database did not let you in. Please ask the administrator.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>数据库服务器的连接已满，这一步没有保存。请关闭不用的窗口，或请管理员调大连接数。</source>
      <translation>The database server takes no more connections. This step was not saved. Close windows nobody uses, or ask the administrator for more connections.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>数据库服务器的磁盘已满，这一步没有保存；已保存的内容不受影响，正在输入的文字留在原处。请管理员腾出空间后再做一次。</source>
      <translation>The database server's disk is full. This step was not saved; what was saved is safe, and what you are typing stays. Try again once the administrator has made room.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>数据库不许这一步：您的角色没有这个权限。</source>
      <translation>The database does not allow this step: your role has no right to it.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>服务器上的数据库还不是本程序的版本，请管理员运行 interview-studio db upgrade。</source>
      <translation>The database on the server is not at this program's version yet. Ask the administrator to run interview-studio db upgrade.</translation>
    </message>
    <message>
      <location filename="../../studio/database/complaints.py" />
      <source>数据库服务器报告数据损坏，这一步没有完成。请管理员停下服务器检查，从备份恢复。</source>
      <translation>The database server reports damaged data; this step was not done. Ask the administrator to stop the server, look, and restore a backup.</translation>
    </message>
    <message>
      <location filename="../../studio/database/file.py" />
      <source>读不懂数据库的地址 {url}：这里要写 {scheme}文件路径。</source>
      <translation>The database address {url} cannot be read: write {scheme} and a file path here.</translation>
    </message>
    <message>
      <location filename="../../studio/database/file.py" />
      <source>数据库文件不能放在网络共享上：请改放本机磁盘。</source>
      <translation>The database file may not lie on a network share. Put it on a disk of this computer.</translation>
    </message>
    <message>
      <location filename="../../studio/database/file.py" />
      <source>打不开数据库文件夹 {folder}：{reason}。</source>
      <translation>The folder {folder} of the database cannot be opened: {reason}.</translation>
    </message>
    <message>
      <location filename="../../studio/database/server.py" />
      <source>数据库服务器是 PostgreSQL {version}，本程序要 {oldest} 或更新的，什么都没有改动。请管理员升级服务器。</source>
      <translation>The database server is PostgreSQL {version}; this program needs {oldest} or newer. Nothing was changed. Ask the administrator to upgrade the server.</translation>
    </message>
    <message>
      <location filename="../../studio/database/server.py" />
      <source>服务器上这个数据库的编码是 {encoding}，存不下所有的汉字，什么都没有改动。请管理员另建一个 UTF8 编码的数据库。</source>
      <translation>This database of the server is encoded in {encoding} and cannot hold every character; nothing was changed. Ask the administrator for a new database encoded in UTF8.</translation>
    </message>
    <message>
      <location filename="../../studio/database/server.py" />
      <source>数据库有备机，但主机不等备机存好：主机突然坏掉、换到备机时，最后几秒存下的内容可能丢失。请管理员设置 synchronous_standby_names；在此之前，换机后请核对最后几条。</source>
      <translation>The database has a standby, but the primary does not wait for it: where the primary dies and the standby takes over, what was stored in the last seconds may be lost. Ask the administrator to set synchronous_standby_names; until then look through the last lines after a change of machines.</translation>
    </message>
    <message>
      <location filename="../../studio/database/server.py" />
      <source>数据库在服务器上，这一步只用于本机的数据库文件。</source>
      <translation>The database is on a server; this step is for a database file of this PC alone.</translation>
    </message>
    <message>
      <location filename="../../studio/date_change.py" />
      <source>这一行已有访谈，改期请把月和日都写明；日子还没定的，请把访谈记为延期。</source>
      <translation>This row has a programme: to move it, give both month and day. Where no day is known yet, postpone the programme.</translation>
    </message>
    <message>
      <location filename="../../studio/date_change.py" />
      <source>这一行的访谈定在 {day}，与填写的时间不同。要另定日子，请写明原因，用“改期”。</source>
      <translation>The programme of this row is on {day}, not on the day that was entered. To choose another day, write why and use "Move".</translation>
    </message>
    <message>
      <location filename="../../studio/date_change.py" />
      <source>这一行计划的访谈还在，不能移出。请先取消那场访谈；只改日子，请用“改期”。</source>
      <translation>The programme of this row is still planned, so the row cannot be taken out. Call that programme off first; for another day alone, use "Move".</translation>
    </message>
    <message>
      <location filename="../../studio/date_change.py" />
      <source>请写明延期的原因。</source>
      <translation>Write down why it is extended.</translation>
    </message>
    <message>
      <location filename="../../studio/date_change.py" />
      <source>请写明改期的原因。</source>
      <translation>Please write why it is moved.</translation>
    </message>
    <message>
      <location filename="../../studio/date_change.py" />
      <source>时间没有变。</source>
      <translation>The time is the same.</translation>
    </message>
    <message>
      <location filename="../../studio/date_change.py" />
      <source>新的时间已经过去，请核对日期。</source>
      <translation>The new time has passed already. Please check the date.</translation>
    </message>
    <message>
      <location filename="../../studio/date_change.py" />
      <source>这场访谈在 {year} 年的计划里，不能改到 {other} 年。请取消这一场，在那一年的计划里另排。</source>
      <translation>This programme is in the plan of {year} and cannot move to {other}. Call it off and plan another one in that year.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>这条命令只用于服务器上的数据库；单机的人员在窗口里管理。</source>
      <translation>This command is only for a database on a server; for a single computer, people are managed in the window.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>口令不要写在命令行里：别人看得到。请只写登录名，程序会问口令。</source>
      <translation>Do not write a password on the command line: others can see it. Write the login alone; the program asks for the password.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>数据库已是本程序的版本。</source>
      <translation>The database is of this program's version.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>信使的口令已换新。</source>
      <translation>The courier has a new password.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>已全部搬到服务器，每一行都读回核对过，日志头一致。原来的文件没有改动，请不要再用它。</source>
      <translation>All is on the server now; every row was read back and compared, the heads of the journals are the same. The old file was not changed; do not use it any more.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>口令没有搬：请用 interview-studio db set-password 为管理员设口令，其余由管理员重设。</source>
      <translation>Passwords were not moved: set the administrator's with interview-studio db set-password; the administrator resets the others.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>没有叫 {name} 的角色；角色有：{all}。</source>
      <translation>There is no role called {name}; the roles are: {all}.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>两次输入的口令不一样，什么都没有改。</source>
      <translation>The two passwords differ; nothing was changed.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>在服务器上建立演播台：表、角色、权限和第一位管理员</source>
      <translation>make the studio on a server: tables, roles, rights and the first administrator</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>管理员的登录名</source>
      <translation>the administrator's login</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>姓名，缺省同登录名</source>
      <translation>name, the login unless given</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>把整套演播台从本机文件搬到服务器，并证明两边相同</source>
      <translation>move a whole studio from a file of this computer to a server, and prove that both are the same</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>添加人员</source>
      <translation>Add person</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>登录名</source>
      <translation>Login</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>重设一个人的口令</source>
      <translation>give a person a new password</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>安排角色</source>
      <translation>give a role</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>取消角色</source>
      <translation>take a role away</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>给信使的登录账号换新口令</source>
      <translation>give the courier's login a new password</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>口令写进这个文件，缺省存入密钥环</source>
      <translation>the file that the password goes into; the keyring unless given</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>数据库与本程序放下的不一致。</source>
      <translation>The database is not as this program laid it down.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>权限与本程序的一致。</source>
      <translation>The rights are this program's.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>迁移脚本与模型不一致。</source>
      <translation>The migrations and the models differ.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>迁移脚本与模型一致。</source>
      <translation>The migrations and the models agree.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>{login} 已有口令，单机的口令由管理员在窗口里重设。</source>
      <translation>{login} has a password already; on a single PC the administrator resets it in the window.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>再输一次口令：</source>
      <translation>Password again: </translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>角色，例如 planner、host、reviewer</source>
      <translation>the role, such as planner, host or reviewer</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>演播台已建好，第一位管理员是 {login}。</source>
      <translation>The studio is made; the first administrator is {login}.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>已添加 {login}。</source>
      <translation>{login} was added.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>{login} 的口令已重设。</source>
      <translation>{login} has a new password.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>{login} 已是{role}。</source>
      <translation>{login} is now {role}.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>{login} 不再是{role}。</source>
      <translation>{login} is no longer {role}.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>给 {login} 的新口令：</source>
      <translation>New password for {login}: </translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>数据库</source>
      <translation>Database</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>升级到本程序的版本</source>
      <translation>bring it to this program's version</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>服务器上的权限与本程序的是否一致；迁移脚本与模型是否一致</source>
      <translation>whether a server's rights are this program's; whether migrations equal the models</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>升级前的数据库留底在 {path}。</source>
      <translation>The copy from before the upgrade is {path}.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>这台服务器上还有 {n} 个演播台用同一个信使账号：它们的信使也要换成这个新口令，这个口令也打得开它们。互不相干的单位请各用一台服务器。</source>
      <translation>{n} more studios on this server use the same courier login: their couriers need this new password too, and it opens them as well. Houses that have nothing to do with each other should have a server each.</translation>
    </message>
    <message>
      <location filename="../../studio/db_command.py" />
      <source>上次没有做完，给数据库文件留下了第二个名字 {path}；已经去掉。</source>
      <translation>An earlier run that was cut off had left the database file a second name, {path}; it was taken off.</translation>
    </message>
    <message>
      <location filename="../../studio/department/days.py" />
      <source>{name}（{since}至{until}）</source>
      <translation>{name} ({since} to {until})</translation>
    </message>
    <message>
      <location filename="../../studio/department/given.py" />
      <source>广东 2016：粤办函〔2016〕109号的 16 个单位</source>
      <translation>Guangdong 2016: the 16 units of notice 109</translation>
    </message>
    <message>
      <location filename="../../studio/department/given.py" />
      <source>山东 2014：鲁政办发〔2014〕8号附件的 23 个单位</source>
      <translation>Shandong 2014: the 23 units in the annex of notice 8</translation>
    </message>
    <message>
      <location filename="../../studio/department/names.py" />
      <source>“{name}”是“{owner}”的别名或旧称，一个名称只能指向一个部门。</source>
      <translation>"{name}" is another or a former name of "{owner}"; one name leads to one department.</translation>
    </message>
    <message>
      <location filename="../../studio/department/names.py" />
      <source>部门名单属于整个演播台，请在排期中修改。</source>
      <translation>The list of departments belongs to the whole studio; change it in the plan.</translation>
    </message>
    <message>
      <location filename="../../studio/department/names.py" />
      <source>没有这个部门。</source>
      <translation>There is no such department.</translation>
    </message>
    <message>
      <location filename="../../studio/department/names.py" />
      <source>“{before}”自 {day} 起使用，新名称的日期须在其后。</source>
      <translation>{before} has been in use since {day}; the new name must begin later.</translation>
    </message>
    <message>
      <location filename="../../studio/department/names.py" />
      <source>“{name}”已在名单中，一个名称只能指向一个部门。</source>
      <translation>"{name}" is on the list already; one name leads to one department.</translation>
    </message>
    <message>
      <location filename="../../studio/department/table.py" />
      <source>这个文件太大，不像部门名单，请核对是不是选错了文件。</source>
      <translation>This file is too large for a list of departments; check that it is the right one.</translation>
    </message>
    <message>
      <location filename="../../studio/department/table.py" />
      <source>这个文件里没有部门。第一列写部门名称，后面各列写别名。</source>
      <translation>There is no department in this file. The first column has the name, those behind it other names.</translation>
    </message>
    <message>
      <location filename="../../studio/department/table.py" />
      <source>这个文件里的部门超过 {most:,} 个，请核对是不是选错了文件。</source>
      <translation>There are more than {most:,} departments in this file; check that it is the right one.</translation>
    </message>
    <message>
      <location filename="../../studio/department/table.py" />
      <source>请填写部门名称，不超过 {most} 个字。</source>
      <translation>Write the department's name, at most {most} characters.</translation>
    </message>
    <message>
      <location filename="../../studio/department/table.py" />
      <source>“{name}”里有看不见的控制字符（□处），请删去后再试。</source>
      <translation>"{name}" holds control characters that nobody sees (at □). Delete them and try again.</translation>
    </message>
    <message>
      <location filename="../../studio/department/table.py" />
      <source>旧称后面的日期没有认出，请写成“旧称（2013-09至2018）”。</source>
      <translation>The days after a former name could not be read; write name (2013-09~2018).</translation>
    </message>
    <message>
      <location filename="../../studio/desk.py" />
      <source>登录名或口令不对。请看大小写是否写对；忘了口令，请管理员重设。</source>
      <translation>The login or the password is wrong. Check capital and small letters; if you forgot the password, ask an administrator to reset it.</translation>
    </message>
    <message>
      <location filename="../../studio/desk.py" />
      <source>没有登录名为 {login} 的人员。请核对登录名，或请管理员添加。</source>
      <translation>There is no person with the login {login}. Check the login, or ask an administrator to add it.</translation>
    </message>
    <message>
      <location filename="../../studio/documents/briefing.py" />
      <source>参阅材料</source>
      <translation>Briefing pack</translation>
    </message>
    <message>
      <location filename="../../studio/documents/briefing.py" />
      <source>还没有采用的提问，参阅材料里没有内容。请先在“问答”席采用提问。</source>
      <translation>No question has been admitted yet, so the briefing pack would be empty. Admit questions at the seat "Questions" first.</translation>
    </message>
    <message>
      <location filename="../../studio/documents/circular.py" />
      <source>通报</source>
      <translation>The circular</translation>
    </message>
    <message>
      <location filename="../../studio/documents/circular.py" />
      <source>请填写发文机关、机关代字和主送机关。</source>
      <translation>Write who issues it, its mark and to whom it goes.</translation>
    </message>
    <message>
      <location filename="../../studio/documents/circular.py" />
      <source>这段时间里没有举办访谈，没有可以通报的数。</source>
      <translation>No programme was held in these days: there are no figures for a circular.</translation>
    </message>
    <message>
      <location filename="../../studio/documents/cut_list.py" />
      <source>时码超过了 24 小时，EDL 写不下；请核对录像的偏移。</source>
      <translation>The time code is beyond 24 hours, which an EDL cannot hold; please check the recording's offset.</translation>
    </message>
    <message>
      <location filename="../../studio/documents/cut_list.py" />
      <source>这段录像上还没有已发布的记录，生成不了剪辑单。</source>
      <translation>There are no published lines on this recording yet, so there is no cut list to make.</translation>
    </message>
    <message>
      <location filename="../../studio/documents/figures_file.py" />
      <source>导出考核表</source>
      <translation>Writing the table of figures</translation>
    </message>
    <message>
      <location filename="../../studio/documents/figures_file.py" />
      <source>（续）</source>
      <translation> (continued)</translation>
    </message>
    <message>
      <location filename="../../studio/documents/order.py" />
      <source>一张图片在导出途中变了，没有写成。请再试一次。</source>
      <translation>A photo changed on its way out; nothing was written. Please try again.</translation>
    </message>
    <message>
      <location filename="../../studio/documents/proposal_paper.py" />
      <source>导出方案</source>
      <translation>Exporting the proposal</translation>
    </message>
    <message>
      <location filename="../../studio/documents/subtitles.py" />
      <source>这段录像上还没有已发布的记录，生成不了字幕。</source>
      <translation>There are no published lines on this recording yet, so there are no subtitles to make.</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>督办文书</source>
      <translation>Papers of supervision</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>编号</source>
      <translation>Number</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>台账</source>
      <translation>Ledger</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>访谈</source>
      <translation>Interview</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>事项</source>
      <translation>What</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>责任单位</source>
      <translation>Units</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>协办单位</source>
      <translation>Helping units</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>级别</source>
      <translation>Rank</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>期限</source>
      <translation>Due</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>状态</source>
      <translation>State</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>催办督办</source>
      <translation>Pressed</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>已催办</source>
      <translation>Reminded</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>已督办</source>
      <translation>Supervised</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>没有这份催办或督办。</source>
      <translation>There is no such reminder or notice.</translation>
    </message>
    <message>
      <location filename="../../studio/documents/supervision.py" />
      <source>这一项还没有催办或督办过。</source>
      <translation>Nobody was reminded of this item or supervised yet.</translation>
    </message>
    <message>
      <location filename="../../studio/documents/transcript.py" />
      <source>实录</source>
      <translation>Transcript</translation>
    </message>
    <message>
      <location filename="../../studio/documents/transcript.py" />
      <source>记录第{n}条</source>
      <translation>Line {n} of the record</translation>
    </message>
    <message>
      <location filename="../../studio/documents/transcript.py" />
      <source>还没有已发布的内容，生成不了实录。</source>
      <translation>Nothing has been released yet, so there is no transcript.</translation>
    </message>
    <message>
      <location filename="../../studio/doubts/pointing.py" />
      <source>上一版没有这个数字：{number}</source>
      <translation>The version before did not have this number: {number}</translation>
    </message>
    <message>
      <location filename="../../studio/doubts/pointing.py" />
      <source>上一版的这个数字没有了：{number}</source>
      <translation>This number of the version before is gone: {number}</translation>
    </message>
    <message>
      <location filename="../../studio/doubts/pointing.py" />
      <source>发文年份应写全四位：{number}</source>
      <translation>A document's year has four figures: {number}</translation>
    </message>
    <message>
      <location filename="../../studio/doubts/pointing.py" />
      <source>疑似{kind}：{mask}</source>
      <translation>perhaps {kind}: {mask}</translation>
    </message>
    <message>
      <location filename="../../studio/doubts/pointing.py" />
      <source>嘉宾是“{name}”，这里写作“{written}”</source>
      <translation>The guest is '{name}'; here it says '{written}'</translation>
    </message>
    <message>
      <location filename="../../studio/doubts/pointing.py" />
      <source>{name}的职务是“{post}”</source>
      <translation>{name}'s post is '{post}'</translation>
    </message>
    <message>
      <location filename="../../studio/doubts/pointing.py" />
      <source>发文字号一般写作：{number}</source>
      <translation>A document's number is written: {number}</translation>
    </message>
    <message>
      <location filename="../../studio/doubts/pointing.py" />
      <source>“{name}”已更名为“{now}”</source>
      <translation>'{name}' is called '{now}' now</translation>
    </message>
    <message>
      <location filename="../../studio/draft_decision.py" />
      <source>决策草案没有变。</source>
      <translation>The draft decision has not changed.</translation>
    </message>
    <message>
      <location filename="../../studio/draft_decision.py" />
      <source>本场访谈没有挂决策草案。</source>
      <translation>This programme is tied to no draft decision.</translation>
    </message>
    <message>
      <location filename="../../studio/draft_decision.py" />
      <source>请写明解除的原因。</source>
      <translation>Please give the reason for untying it.</translation>
    </message>
    <message>
      <location filename="../../studio/draft_decision.py" />
      <source>刚有别人改过决策草案，请看过再保存。您输入的文字仍在。</source>
      <translation>Somebody has just changed the draft decision. Please look at it, then save. What you typed is still there.</translation>
    </message>
    <message>
      <location filename="../../studio/draft_decision.py" />
      <source>请写明决策草案的标题和决定机关。</source>
      <translation>Please give the title of the draft decision and who decides.</translation>
    </message>
    <message>
      <location filename="../../studio/draft_decision.py" />
      <source>草案全文的网址须以 http:// 或 https:// 开头，写完整，不带用户名、汉字和空格；请从浏览器的地址栏复制。</source>
      <translation>The address of the draft must begin with http:// or https://, be complete, and have no user name, Chinese characters or spaces; please copy it from the browser's address bar.</translation>
    </message>
    <message>
      <location filename="../../studio/draft_decision.py" />
      <source>征求意见的截止日期不能早于开始日期。</source>
      <translation>The last day of the consultation cannot be before its first.</translation>
    </message>
    <message>
      <location filename="../../studio/draft_decision.py" />
      <source>征求意见的天数须在 1 到 {n} 之间。</source>
      <translation>The consultation must last between 1 and {n} days.</translation>
    </message>
    <message>
      <location filename="../../studio/draft_decision.py" />
      <source>最短期限和它的依据要么都写，要么都不写。</source>
      <translation>Give both the minimum and the rule it comes from, or neither.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/asked.py" />
      <source>起草帮助没有开启。</source>
      <translation>Drafting help is not turned on.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>这个地址没有应答</source>
      <translation>nothing answers at this address</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>找不到这个地址，或它不让连接</source>
      <translation>the address is not found, or takes no connection</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>二十秒没有应答，可能正忙</source>
      <translation>no answer for twenty seconds, it may be busy</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>中途停住，二十秒没有下文</source>
      <translation>it stopped midway and said nothing more for twenty seconds</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>应答中途断了</source>
      <translation>the answer broke off</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>证书不可信，请让管理员在本机信任接口的证书</source>
      <translation>its certificate is not trusted; ask the administrator to trust it on this PC</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>起草接口不接受这次请求（{status}）：{why}</source>
      <translation>The drafting endpoint does not accept this request ({status}): {why}</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>起草接口不能用：{why}。</source>
      <translation>The drafting endpoint cannot be used: {why}.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>这个接口不在内网。提问和文件不能送出内网，没有发送任何内容。</source>
      <translation>This endpoint is not on the intranet. Questions and documents must not leave the intranet; nothing was sent.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>这个地址转到了别处，没有跟过去。请填写接口的最终地址。</source>
      <translation>This address points elsewhere and was not followed. Please enter the endpoint's final address.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>起草接口不接受本机的密钥。请在“排期 · 本机设置”的起草帮助一栏重填密钥。</source>
      <translation>The drafting endpoint does not accept this PC's key. Please enter the key again under Schedule · This PC, drafting help.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>起草接口正忙或额度用完，请稍后再试。</source>
      <translation>The drafting endpoint is busy or its quota is used up. Please try again later.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>起草接口出错（{status}），请稍后再试，或告诉它的管理员。</source>
      <translation>The drafting endpoint failed ({status}). Please try again later, or tell its administrator.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>起草接口没有这个模型，或地址不对（404）：{why}</source>
      <translation>The drafting endpoint has no such model, or the address is wrong (404): {why}</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>没有说明原因。</source>
      <translation>No reason was given.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>起草接口的应答过长，后面的没有再收。</source>
      <translation>The drafting endpoint's answer is too long; the rest was not taken.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>起草接口太慢，过了三分钟还没写完，已停止接收。</source>
      <translation>The drafting endpoint is too slow: after three minutes it was not done, so no more was taken.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/endpoint.py" />
      <source>草稿太长，到 {n} 字为止，后面的没有再收。</source>
      <translation>The draft is too long; it was cut at {n} characters.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/policy_document.py" />
      <source>没有读到文字。</source>
      <translation>There is no text in it.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/policy_document.py" />
      <source>政策文件最多 {most} 份，请先移除不用的。</source>
      <translation>There can be {most} policy documents at most. Please remove those not in use first.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/policy_document.py" />
      <source>已有同名同文号的文件。要换成新的，请先移除旧的。</source>
      <translation>A document with this name and number is already here. To replace it, please remove the old one first.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/policy_document.py" />
      <source>没有这份政策文件。</source>
      <translation>There is no such policy document.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/policy_document.py" />
      <source>请填写文件的名称。</source>
      <translation>Please enter the document's name.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/policy_document.py" />
      <source>政策文件属于整个演播台，请在排期中修改。</source>
      <translation>Policy documents belong to the whole studio; please change them under Schedule.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/setting.py" />
      <source>起草帮助属于整个演播台，请在排期中修改。</source>
      <translation>Drafting help belongs to the whole studio; please change it under Schedule.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/setting.py" />
      <source>彩排只能连接本机的起草接口。</source>
      <translation>A rehearsal can only use a drafting endpoint on this PC.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/setting.py" />
      <source>要开启起草帮助，请先填写接口地址和模型名称。</source>
      <translation>To turn drafting help on, please enter the endpoint's address and the model's name first.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/setting.py" />
      <source>接口地址须以 http:// 或 https:// 开头。</source>
      <translation>The endpoint's address must begin with http:// or https://.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/setting.py" />
      <source>接口地址里没有写出主机，或写得不对。请照着管理方给的地址再写一遍。</source>
      <translation>The endpoint's address names no host, or is not written rightly. Please write it again as its administrator gave it.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/setting.py" />
      <source>接口地址里不要写用户名、口令和参数；密钥请填在下面一栏。</source>
      <translation>Please write no user name, password or parameters in the endpoint's address; the key goes into the field below.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/stream.py" />
      <source>起草接口没有写出文字。</source>
      <translation>The drafting endpoint wrote no text.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/stream.py" />
      <source>模型写到了长度上限，最后一句可能不完整。</source>
      <translation>The model reached its length limit; the last sentence may be incomplete.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/stream.py" />
      <source>起草接口中途断了，已收到的文字还在，最后一句可能不完整。</source>
      <translation>The drafting endpoint broke off; what came is still here, the last sentence may be incomplete.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/stream.py" />
      <source>这个地址有应答，但不是起草接口的应答。请核对接口地址。</source>
      <translation>This address answers, but not as a drafting endpoint. Please check the endpoint's address.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/stream.py" />
      <source>起草接口说出错了：{why}</source>
      <translation>The drafting endpoint says that it failed: {why}</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/trial.py" />
      <source>✓ 起草接口应答正常，第一个字用了 {ms} 毫秒。</source>
      <translation>✓ The drafting endpoint answers; the first word took {ms} ms.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/trial.py" />
      <source>▲ 这个地址不加密：同一网络里的人能读到文字。接口有 https 时请改用。</source>
      <translation>▲ This address is not encrypted: people on the same network can read the texts. Please use https where the endpoint has it.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/trial.py" />
      <source>▲ 这个地址不加密：同一网络里的人能读到密钥和文字。接口有 https 时请改用。</source>
      <translation>▲ This address is not encrypted: people on the same network can read the key and the texts. Please use https where the endpoint has it.</translation>
    </message>
    <message>
      <location filename="../../studio/drafting/trial.py" />
      <source>请先填写接口地址和模型名称。</source>
      <translation>Please enter the endpoint's address and the model's name first.</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>还没有访谈，该报送方案（按 {month} 月最后一天计）</source>
      <translation>No programme yet; its proposal is to be submitted (counted on the last day of month {month})</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>还没有报送征集表</source>
      <translation>The nomination form is not handed in yet</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>{ledger}：{n} 项待办</source>
      <translation>{ledger}: {n} to do</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>{month} 月已过，没有访谈</source>
      <translation>Month {month} passed, no interview</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>还没有新建访谈（按 {month} 月最后一天计）</source>
      <translation>No programme was made yet (counted on the last day of month {month})</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>还没有访谈，该报送方案</source>
      <translation>No programme yet; its proposal is to be submitted</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>场地和设备还没有看过：{items}</source>
      <translation>Venue and equipment not looked at yet: {items}</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>对外信息有改动待核对</source>
      <translation>What readers are told was changed and waits to be signed</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>对外信息随预告待核对</source>
      <translation>What readers are told waits to be signed with the notice</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>{n} 个单位还没有报送征集表</source>
      <translation>{n} units have not handed in a nomination form yet</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>日子已过，没有访谈</source>
      <translation>Day passed, no interview</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>还没有新建访谈</source>
      <translation>No programme was made yet</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>直播日已过，没有开始：请改期，或取消访谈</source>
      <translation>Its day went by and it never began: move it, or call it off</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>参加培训：{topic}</source>
      <translation>Attend the training: {topic}</translation>
    </message>
    <message>
      <location filename="../../studio/duty.py" />
      <source>培训出席还没有记：{topic}</source>
      <translation>Attendance not noted yet: {topic}</translation>
    </message>
    <message>
      <location filename="../../studio/encrypted.py" />
      <source>数据库文件是加密的，而这里的程序缺少加密部件（sqlcipher3）。请重新安装本程序。</source>
      <translation>The database file is encrypted, and this program lacks its encryption part (sqlcipher3). Please install the program again.</translation>
    </message>
    <message>
      <location filename="../../studio/encrypted.py" />
      <source>本机没有可用的密钥环，数据库的密钥存不下来。请启用系统密钥环，或用 --key-file 写进一个只有本账号能读的文件，再用环境变量 {variable} 指给程序。</source>
      <translation>This PC has no keyring in use, so the database's key cannot be kept. Enable the system's keyring, or write the key with --key-file into a file that only this account can read and name it to the program by the environment variable {variable}.</translation>
    </message>
    <message>
      <location filename="../../studio/encrypted.py" />
      <source>恢复码不对：应是 56 个字母和数字（A 到 Z、2 到 7），请对照抄下的再输一次。</source>
      <translation>The recovery code is wrong: it has 56 letters and digits (A to Z, 2 to 7). Compare it with what was written down and type it again.</translation>
    </message>
    <message>
      <location filename="../../studio/encrypted.py" />
      <source>数据库文件 {path} 是加密的，本机没有它的密钥；程序没有动它。请用当初抄下的恢复码存入密钥：打开窗口时输入，或运行 interview-studio db key。</source>
      <translation>The database file {path} is encrypted and this PC does not have its key; the program did not touch it. Please store the key by the recovery code that was written down then: type it when the window opens, or run interview-studio db key.</translation>
    </message>
    <message>
      <location filename="../../studio/encrypted.py" />
      <source>数据库文件 {path} 是加密的，本机存的密钥残缺，不是一个恢复码；程序没有动它。请用当初抄下的恢复码重新存入：打开窗口时输入，或运行 interview-studio db key。</source>
      <translation>The database file {path} is encrypted, and what this PC keeps as its key is no recovery code; the program left it alone. Take the key in again by the code that was written down: when a window opens, or by interview-studio db key.</translation>
    </message>
    <message>
      <location filename="../../studio/encrypted.py" />
      <source>数据库文件 {path} 是加密的，本机的密钥环没有应答，取不到密钥；程序没有动它。请启用或解锁系统密钥环后再打开，或用环境变量 {variable} 指定密钥文件。</source>
      <translation>The database file {path} is encrypted, and the keyring of this PC does not answer, so there is no key; the program left it alone. Start or unlock the keyring of the system and open again, or name a key file in the environment variable {variable}.</translation>
    </message>
    <message>
      <location filename="../../studio/encrypting.py" />
      <source>加密</source>
      <translation>Encryption</translation>
    </message>
    <message>
      <location filename="../../studio/encrypting.py" />
      <source>解密</source>
      <translation>Decryption</translation>
    </message>
    <message>
      <location filename="../../studio/encrypting.py" />
      <source>环境变量 {variable} 指定了密钥文件：请用 --key-file 另写一个密钥文件，再让这个变量指向它；要存入密钥环，请先去掉这个变量。数据库没有动。</source>
      <translation>The environment variable {variable} names a key file: write another key file with --key-file and let the variable name that; to keep the key in the keyring, take the variable away first. The database was left alone.</translation>
    </message>
    <message>
      <location filename="../../studio/encrypting.py" />
      <source>数据库文件 {path} 已经是加密的。</source>
      <translation>The database file {path} is encrypted already.</translation>
    </message>
    <message>
      <location filename="../../studio/encrypting.py" />
      <source>数据库文件 {path} 没有加密。</source>
      <translation>The database file {path} is not encrypted.</translation>
    </message>
    <message>
      <location filename="../../studio/encrypting.py" />
      <source>这个恢复码打不开 {path}：它是另一个数据库的，或者文件已损坏。什么都没有改。</source>
      <translation>This recovery code does not open {path}: it is another database's, or the file is damaged. Nothing was changed.</translation>
    </message>
    <message>
      <location filename="../../studio/encrypting.py" />
      <source>{act}后的数据库没有通过审计（{fault}）；原来的在 {aside}，请放回原处。</source>
      <translation>{act}: the new database did not pass the audit ({fault}); the old one is at {aside}, please put it back.</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>以前的备份仍是加密的：密钥留在原处，恢复码也请留好。</source>
      <translation>Backups made before are encrypted still: the key stays where it is; keep the recovery code as well.</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>恢复码（抄下来锁好；没有它，换了电脑就打不开数据库和备份）：</source>
      <translation>Recovery code (write it down and lock it away; without it no other PC opens the database and its backups):</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>密钥在 {path}：请用环境变量 {variable} 指给窗口和信使。</source>
      <translation>The key is in {path}: name it to windows and courier by the environment variable {variable}.</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>这条命令只用于本机的数据库文件；服务器的加密由服务器的磁盘和系统负责。</source>
      <translation>This command is for a database file of this PC; a server is encrypted by its own disk and system.</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>把本机的数据库文件加密；先关闭所有窗口</source>
      <translation>encrypt the database file of this PC; close all windows first</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>把加密的数据库文件还原成不加密的</source>
      <translation>make an encrypted database file plain again</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>用恢复码存入密钥，或再看一次恢复码</source>
      <translation>keep the key by the recovery code, or show the code once more</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>显示恢复码</source>
      <translation>show the recovery code</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>密钥写进这个文件，缺省存入密钥环；已有的文件不覆盖</source>
      <translation>write the key into this file instead of the keyring; a file that exists is not overwritten</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>恢复码：</source>
      <translation>Recovery code: </translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>同一文件夹里还有没有加密的演播台文件，请移走或删除，或逐个加密：</source>
      <translation>In the same folder lie studio files that are not encrypted; move them away, delete them, or encrypt each:</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>还有没加密的未提交文字；本人再登录已加密的演播台，自己的就随之加密：</source>
      <translation>There is unsent text that is not encrypted yet; it is encrypted as soon as its writer signs in at the encrypted studio again:</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>已加密，逐行核对过：{path}。</source>
      <translation>Encrypted, and compared row by row: {path}.</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>已还原成不加密的，逐行核对过：{path}。</source>
      <translation>Made plain again, and compared row by row: {path}.</translation>
    </message>
    <message>
      <location filename="../../studio/encryption_command.py" />
      <source>密钥已存好，能打开 {path}。</source>
      <translation>The key was kept; it opens {path}.</translation>
    </message>
    <message>
      <location filename="../../studio/every_row.py" />
      <source>表 {table} 抄过去后与原来不同，没有留下。</source>
      <translation>Table {table} was not the same after it was copied; nothing was kept.</translation>
    </message>
    <message>
      <location filename="../../studio/expert.py" />
      <source>专家库最多 {n} 位；请先删去不再邀请的。</source>
      <translation>The list of experts holds {n} at most; delete those who are invited no more first.</translation>
    </message>
    <message>
      <location filename="../../studio/expert.py" />
      <source>请先停用“{name}”，再从专家库删去。</source>
      <translation>Retire "{name}" first, then delete the entry.</translation>
    </message>
    <message>
      <location filename="../../studio/expert.py" />
      <source>“{name}”已停用，不能再邀请。</source>
      <translation>"{name}" is retired and can be invited no more.</translation>
    </message>
    <message>
      <location filename="../../studio/expert.py" />
      <source>专家的姓名、职务和单位都要填写。</source>
      <translation>An expert needs name, post and unit.</translation>
    </message>
    <message>
      <location filename="../../studio/expert.py" />
      <source>{unit}的“{name}”已在专家库中。</source>
      <translation>"{name}" of {unit} is in the list already.</translation>
    </message>
    <message>
      <location filename="../../studio/expert.py" />
      <source>专家库里没有这位专家。</source>
      <translation>This expert is not in the list.</translation>
    </message>
    <message>
      <location filename="../../studio/extension.py" />
      <source>一次可以延长 1 至 {most} 分钟。</source>
      <translation>One extension is 1 to {most} minutes.</translation>
    </message>
    <message>
      <location filename="../../studio/extension.py" />
      <source>请写明延长原因。</source>
      <translation>Please say why the hour is extended.</translation>
    </message>
    <message>
      <location filename="../../studio/extension.py" />
      <source>计划时长已经是 {n} 分钟，请看过再延长。</source>
      <translation>It is planned for {n} minutes by now; look before you extend.</translation>
    </message>
    <message>
      <location filename="../../studio/facts_review.py" />
      <source>这版预告是旧版程序里送审的，没有附对外信息。请再送审一次，审核通过后发布。</source>
      <translation>This notice was handed in with an earlier version of the program, without what readers are told. Hand it in once more and publish it after review.</translation>
    </message>
    <message>
      <location filename="../../studio/facts_review.py" />
      <source>对外信息（主题、时间、嘉宾等）的改动被审核人员退回：{reason}。请改过再保存，由另一人核对通过，再发布。</source>
      <translation>The change to what readers are told (topic, time, guests and so on) was returned by a reviewer: {reason}. Please mend it, save it, have another person approve it, then publish.</translation>
    </message>
    <message>
      <location filename="../../studio/facts_review.py" />
      <source>对外信息（主题、时间、嘉宾等）在审核之后改过，还没有经另一人核对。请审核人员在“预告…”里核对通过，再发布。</source>
      <translation>What readers are told (topic, time, guests and so on) was changed after review and nobody else has checked it. Have a reviewer approve it under "Notice...", then publish.</translation>
    </message>
    <message>
      <location filename="../../studio/facts_review.py" />
      <source>对外信息还没有经另一人核对，不能发到网上。</source>
      <translation>What readers are told was not checked by a second person yet and cannot go online.</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>请关闭所有窗口，运行 interview-studio restore 备份文件；现有的文件会另存留底。</source>
      <translation>Close all windows and run interview-studio restore with a backup file; the present file is kept aside.</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>磁盘已满，这一步没有保存；已保存的内容不受影响，正在输入的文字留在原处。请腾出空间后再做一次。</source>
      <translation>The disk is full; this step was not saved. What was saved is safe, and the text you are typing is still here. Free some space, then do it again.</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>数据库文件已损坏，这一步没有完成。{restore}</source>
      <translation>The database file is damaged; this step was not done. {restore}</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>这个文件不是演播台的数据库，程序没有动它。若它本该是，{restore}</source>
      <translation>This file is not a database of the studio, and the program did not touch it. If it should be one: {restore}</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>数据库文件只读，这一步没有保存。请检查文件和文件夹的权限，磁盘是否只读。</source>
      <translation>The database file is read-only; this step was not saved. Check the permissions of file and folder, and whether the disk is read-only.</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>数据库文件已被移走、删除或替换，这一步没有保存，正在输入的文字留在原处。请把原来的文件放回原处再做一次；放不回来，请关闭窗口，从备份恢复。</source>
      <translation>The database file was moved, deleted or replaced; this step was not saved, and the text you are typing is still here. Put the file back and do it again; if that is impossible, close the window and restore a backup.</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>数据库正忙，这一步没有保存。请再试一次。</source>
      <translation>The database is busy; this step was not saved. Please try again.</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>磁盘读写出错，不能确定这一步是否已经保存。请检查磁盘（是否已满、配额是否用完、是否松脱），看屏幕上有没有这一步，没有再重做。</source>
      <translation>The disk failed, and it is not certain whether this step was saved. Check the disk (full, quota used up, loose cable), look whether the step shows on the screen, and only do it again if it does not.</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>数据库还不是本程序的版本，请先运行 interview-studio db upgrade。</source>
      <translation>The database is of an older program version. Run interview-studio db upgrade first.</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>磁盘已满，请腾出空间或换一个地方</source>
      <translation>the disk is full; free some space or use another place</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>磁盘配额已用完，请腾出空间或换一个地方</source>
      <translation>the disk quota is used up; free some space or use another place</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>文件超过了允许的大小，请换一个地方</source>
      <translation>the file is larger than allowed; use another place</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>没有权限，请检查文件夹的权限</source>
      <translation>there is no permission; check the permissions of the folder</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>磁盘只读，请换一个地方</source>
      <translation>the disk is read-only; use another place</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>没有这个文件或文件夹，请检查路径</source>
      <translation>there is no such file or folder; check the path</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>已有同名的文件，请换一个地方</source>
      <translation>a file has this name already; please take another place</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>路径中有一段不是文件夹，请检查路径</source>
      <translation>a part of the path is not a folder; check the path</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>这是一个文件夹，请写出文件名</source>
      <translation>this is a folder; give a file name</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>文件名太长，请换一个短的</source>
      <translation>the file name is too long; use a shorter one</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>磁盘读写出错，请检查磁盘</source>
      <translation>the disk failed to read or write; check the disk</translation>
    </message>
    <message>
      <location filename="../../studio/faults.py" />
      <source>打不开数据库文件。请检查路径和权限。</source>
      <translation>The database file cannot be opened. Check path and permissions.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>资料卡</source>
      <translation>Data card</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>导播提示</source>
      <translation>Director's cue</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>助理便条</source>
      <translation>Aide's note</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>主持人</source>
      <translation>Host</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>嘉宾</source>
      <translation>Guests</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>主持人和嘉宾</source>
      <translation>host and guests</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>请先写下要告诉主持人的话。</source>
      <translation>First write what the host is to be told.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>请先写下资料卡的内容。</source>
      <translation>Write what the card says first.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>给嘉宾看的资料卡要写明来源，例如文件名称或数据出处。</source>
      <translation>A card for the guests names its source, a document or where the figures are from.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>这张资料卡是给嘉宾的，请从嘉宾提词屏上撤下。</source>
      <translation>This card is for the guests: take it off their prompter.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>这条提示主持人已读。</source>
      <translation>The host has read this note.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>这些资料卡已在嘉宾屏上，或已撤下。</source>
      <translation>These cards are on the guests' screen already, or were taken off it.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>这些资料卡已不在嘉宾屏上。</source>
      <translation>These cards are on the guests' screen no more.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>这条提示由写它的人收回。</source>
      <translation>A note is taken back by the person who wrote it.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>这条提示{who}已读。</source>
      <translation>This note was read by {who}.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>没有这条提示。</source>
      <translation>There is no such note.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>这条提示已收回。</source>
      <translation>This note was taken back.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>口径《{title}》已有新版本，请重新引用。</source>
      <translation>The talking point "{title}" has a newer version: quote it anew.</translation>
    </message>
    <message>
      <location filename="../../studio/floor_note.py" />
      <source>口径《{title}》{fault}，不能给出。</source>
      <translation>The talking point "{title}" cannot be given: {fault}.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/due.py" />
      <source>还有 {n} 天</source>
      <translation>{n} days left</translation>
    </message>
    <message>
      <location filename="../../studio/followup/due.py" />
      <source>已满 2 个月没有答复；再过 {n} 天满 3 个月，网站检查按不合格计。</source>
      <translation>No answer for 2 months; in {n} days it is 3 months, which fails the site inspection.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/due.py" />
      <source>逾期 {n} 天</source>
      <translation>{n} days late</translation>
    </message>
    <message>
      <location filename="../../studio/followup/due.py" />
      <source>今天到期</source>
      <translation>Due today</translation>
    </message>
    <message>
      <location filename="../../studio/followup/due.py" />
      <source>明天到期</source>
      <translation>Due tomorrow</translation>
    </message>
    <message>
      <location filename="../../studio/followup/due.py" />
      <source>已满 3 个月没有答复，网站检查按不合格计。</source>
      <translation>No answer for 3 months, which fails the site inspection.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/due.py" />
      <source>已满 1 个月没有答复；再过 {n} 天满 2 个月，网站检查要扣分。</source>
      <translation>No answer for 1 month; in {n} days it is 2 months, which costs points in the site inspection.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/follow.py" />
      <source>提问已归并、不采用，或另行处理</source>
      <translation>The question was merged, declined or dealt with otherwise</translation>
    </message>
    <message>
      <location filename="../../studio/followup/follow.py" />
      <source>误标：记录上的标记已去掉</source>
      <translation>Marked by mistake: the mark on the record was removed</translation>
    </message>
    <message>
      <location filename="../../studio/followup/marking.py" />
      <source>这一条已列入台账，标记不能直接去掉。请组织协调在“督办”里选中它，写明原因撤出。</source>
      <translation>This line stands in a ledger, so its mark cannot simply be taken off. Ask the planner to choose it at Ledgers and take it out with a reason.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/marking.py" />
      <source>只有记录上标记的事项可以按误标撤出。</source>
      <translation>Only what was marked in the record can be taken out as marked wrongly.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/marking.py" />
      <source>请写明撤出台账的原因。</source>
      <translation>Please write why it leaves the ledger.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>意见采纳</source>
      <translation>Adopted suggestions</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>信访移交</source>
      <translation>Petitions handed over</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>待办</source>
      <translation>To do</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>办理中</source>
      <translation>In progress</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>办结待核</source>
      <translation>Closing, to be reviewed</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>已办结</source>
      <translation>Closed</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>误标，已撤</source>
      <translation>Marked by mistake, withdrawn</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>待定</source>
      <translation>Undecided</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>采纳</source>
      <translation>Adopted</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>未采纳</source>
      <translation>Not adopted</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>未分类</source>
      <translation>Not classified</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>咨询</source>
      <translation>Enquiry</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>求助</source>
      <translation>Get help</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>投诉</source>
      <translation>Complaint</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>举报</source>
      <translation>Report of wrongdoing</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>一般</source>
      <translation>Ordinary</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>A 级</source>
      <translation>Level A</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>B 级</source>
      <translation>Level B</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>列入台账</source>
      <translation>Entered in the ledger</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>重新列入</source>
      <translation>Entered again</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>交办</source>
      <translation>Assigned</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>退回改派</source>
      <translation>Contested, to be reassigned</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>开始办理</source>
      <translation>Work begun</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>定类定级</source>
      <translation>Class and level set</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>延期</source>
      <translation>Extended</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>催办</source>
      <translation>Reminder</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>督办</source>
      <translation>Supervision</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>采纳与否</source>
      <translation>Adopted or not</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>申请办结</source>
      <translation>Closing asked for</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>办结退回</source>
      <translation>Closing sent back</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>办结</source>
      <translation>Closed</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>答复已发布，自动办结</source>
      <translation>Answer published, closed by itself</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>移交信访</source>
      <translation>Refer as petition</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>信访结果返回</source>
      <translation>Petition result came back</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>撤出台账</source>
      <translation>Withdrawn from the ledger</translation>
    </message>
    <message>
      <location filename="../../studio/followup/noun.py" />
      <source>没有这项台账。</source>
      <translation>There is no such ledger item.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/petition.py" />
      <source>请写明移交给谁和对方的登记编号。</source>
      <translation>Write down whom it was handed to and their reference number.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/petition.py" />
      <source>移交日期要写成一个日期，不晚于今天。</source>
      <translation>The hand-over date must be a date, not later than today.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/petition.py" />
      <source>结果日期要写成一个日期，在移交之后，不晚于今天。</source>
      <translation>The date of the result must be a date, after the hand-over and not later than today.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/petition.py" />
      <source>请写明信访办理的结果。</source>
      <translation>Write down the result of the petition.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/petition.py" />
      <source>只有“信访移交”台账里的事项要移交。</source>
      <translation>Only items of the ledger "Petitions handed over" are handed over.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/pressing.py" />
      <source>回复期限要写成一个日期，不早于今天。</source>
      <translation>The day to reply by must be a date, not before today.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/pressing.py" />
      <source>请先选择台账事项。</source>
      <translation>Choose ledger items first.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/pressing.py" />
      <source>〔{year}〕{n}号</source>
      <translation>[{year}] No. {n}</translation>
    </message>
    <message>
      <location filename="../../studio/followup/pressing.py" />
      <source>“{name}”离期限还早，不用催办。</source>
      <translation>"{name}" is far from due; no reminder is needed.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/pressing.py" />
      <source>“{name}”还没有逾期，先催办。</source>
      <translation>"{name}" is not late yet; send a reminder first.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/pressing.py" />
      <source>“{name}”还没有催办过，先催办，再督办。</source>
      <translation>"{name}" was never reminded of; remind first, then supervise.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/step.py" />
      <source>这项台账刚有别人处理过，请看过再操作。</source>
      <translation>Somebody else has just dealt with this item; look at it and try again.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/step.py" />
      <source>这项台账的状态已变，不能做这一步。</source>
      <translation>The state of this item has changed; this step is not possible.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>请选择责任单位。</source>
      <translation>Choose the responsible unit.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>责任单位没有变。</source>
      <translation>The responsible unit is the same as before.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>请写明退回的原因。</source>
      <translation>Write down why it is sent back.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>只有责任单位的部门助理可以退回。</source>
      <translation>Only an aide of the responsible unit can send it back.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>交办已超过 {n} 小时，不能退回；请与组织协调商量改派。</source>
      <translation>It was assigned more than {n} hours ago and cannot be sent back; ask the planner to reassign it.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>类别和级别没有变。</source>
      <translation>Class and level are the same as before.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>新的期限要写成一个日期，并晚于原来的期限。</source>
      <translation>The new due day must be a date later than the present one.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>只有“意见采纳”台账里的事项要定采纳与否。</source>
      <translation>Only items of the ledger "Adopted suggestions" are adopted or not.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>请选择采纳或未采纳。</source>
      <translation>Choose adopted or not adopted.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>请写明办了什么、结果如何。</source>
      <translation>Write down what was done and how it ended.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>信访事项在登记信访结果后自动办结。</source>
      <translation>A petition is closed by itself once its result is entered.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>请先定责任单位。</source>
      <translation>Decide on the responsible unit first.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>请先定采纳与否。</source>
      <translation>Decide first whether it is adopted.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>办结要由另一人审核，不能审核自己写的。</source>
      <translation>Closing is reviewed by another person; nobody reviews their own.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>文字太长，最多 {n} 个字。</source>
      <translation>The text is too long, {n} characters at most.</translation>
    </message>
    <message>
      <location filename="../../studio/followup/write.py" />
      <source>请写明理由。</source>
      <translation>Write down the reason.</translation>
    </message>
    <message>
      <location filename="../../studio/given_file.py" />
      <source>这个文件不是文字表格。请在表格软件里另存为 CSV 再导入。</source>
      <translation>This file is no table of text. Save it as CSV in your spreadsheet, then import that.</translation>
    </message>
    <message>
      <location filename="../../studio/given_file.py" />
      <source>读不到文件 {path}：{why}。</source>
      <translation>The file {path} cannot be read: {why}.</translation>
    </message>
    <message>
      <location filename="../../studio/given_file.py" />
      <source>这个文件不是 CSV 表格或文本名单。请在表格软件里另存为 CSV 再导入。</source>
      <translation>This file is neither a CSV table nor a list in plain text. Save it as CSV in your spreadsheet and import that.</translation>
    </message>
    <message>
      <location filename="../../studio/given_file.py" />
      <source>路径不对</source>
      <translation>the path is wrong</translation>
    </message>
    <message>
      <location filename="../../studio/guest_rank.py" />
      <source>主要负责同志</source>
      <translation>Head of the unit</translation>
    </message>
    <message>
      <location filename="../../studio/guest_rank.py" />
      <source>新闻发言人或相关负责人</source>
      <translation>Spokesperson or official in charge</translation>
    </message>
    <message>
      <location filename="../../studio/guest_rank.py" />
      <source>专家</source>
      <translation>Expert</translation>
    </message>
    <message>
      <location filename="../../studio/guest_rank.py" />
      <source>其他</source>
      <translation>Other</translation>
    </message>
    <message>
      <location filename="../../studio/guest_rank.py" />
      <source>嘉宾级别最多 {n} 个；请先停用一个。</source>
      <translation>There are at most {n} ranks of guests; retire one first.</translation>
    </message>
    <message>
      <location filename="../../studio/guest_rank.py" />
      <source>请填写嘉宾级别的名称。</source>
      <translation>Write the name of the rank.</translation>
    </message>
    <message>
      <location filename="../../studio/guest_rank.py" />
      <source>已有名叫“{name}”的嘉宾级别，请换一个名称。</source>
      <translation>There is a rank called {name} already; choose another name.</translation>
    </message>
    <message>
      <location filename="../../studio/guest_rank.py" />
      <source>没有这个嘉宾级别。</source>
      <translation>There is no such rank of guests.</translation>
    </message>
    <message>
      <location filename="../../studio/halt.py" />
      <source>请写明暂停原因。</source>
      <translation>Give the reason for the pause.</translation>
    </message>
    <message>
      <location filename="../../studio/halt.py" />
      <source>请写明取消原因。</source>
      <translation>Give the reason for cancelling.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>签发后的等待须在 0 到 {n} 秒之间。</source>
      <translation>The wait after a release must be between 0 and {n} seconds.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>每条微博须在 {a} 到 {b} 字之间。</source>
      <translation>A Weibo post has {a} to {b} characters.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>所选的制度要求记录至少 {lines} 级、答复至少 {answers} 级审核，不能再少。</source>
      <translation>The chosen policy asks for at least {lines} levels of review for lines and {answers} for answers; there cannot be fewer.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>这里已经是彩排用的演播台。</source>
      <translation>This studio is one for rehearsals already.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>门户地址须以 http:// 或 https:// 开头。</source>
      <translation>The portal address must begin with http:// or https://.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>门户地址里没有写出主机，或写得不对。请照着门户给的地址再写一遍。</source>
      <translation>The portal's address names no host, or is misspelt. Write it once more as the portal gave it.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>门户地址里不要写用户名和口令；令牌请填在下面一栏。</source>
      <translation>Write no user name and password into the portal's address; the token has a field of its own.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>公众号的地址里须写明它的 AppID：wx 加 16 位小写字母和数字，在公众平台上看。</source>
      <translation>An official account's address must name its AppID: wx and 16 small letters and digits, as the WeChat platform shows it.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>门户地址须以 https:// 开头；不加密的 http:// 只能用于本机，否则令牌和文字在路上会被看到。</source>
      <translation>A portal's address begins with https://; http:// without encryption is for this PC alone, else token and texts can be read on the way.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>投放服务器须写成 sftp://用户名@主机/文件夹的完整路径。</source>
      <translation>A drop server is written sftp://user@host/full/path/of/the/folder.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>视频地址须是 http:// 或 https:// 开头的完整网址，不带用户名、汉字和空格。</source>
      <translation>A video's address is a full one that begins with http:// or https://, without user name, Chinese characters or spaces.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>彩排只能连接本机的演练门户，不能连接真实门户。</source>
      <translation>A rehearsal may only connect to a practice portal on this computer, never to a real one.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>这一项属于整个演播台，请在排期中修改。</source>
      <translation>This belongs to the whole studio; change it in the plan.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>审核层级须为 1 到 {n} 级。</source>
      <translation>Between 1 and {n} levels of review are possible.</translation>
    </message>
    <message>
      <location filename="../../studio/house.py" />
      <source>投放文件夹须写成 file:///文件夹的完整路径。</source>
      <translation>A drop folder is written file:///full/path/of/the/folder.</translation>
    </message>
    <message>
      <location filename="../../studio/interview.py" />
      <source>请填写访谈主题和主办单位。</source>
      <translation>Fill in topic and sponsor.</translation>
    </message>
    <message>
      <location filename="../../studio/interview.py" />
      <source>嘉宾的姓名和职务都要填写。</source>
      <translation>A guest needs both a name and a post.</translation>
    </message>
    <message>
      <location filename="../../studio/interview.py" />
      <source>嘉宾{name}已在名单中。</source>
      <translation>{name} is on the guest list already.</translation>
    </message>
    <message>
      <location filename="../../studio/interview.py" />
      <source>方案至少要有一位嘉宾。</source>
      <translation>A proposal needs at least one guest.</translation>
    </message>
    <message>
      <location filename="../../studio/interview.py" />
      <source>人员不齐，还缺：{missing}。请先在“排期”里排进人员名单，再开播。</source>
      <translation>The crew is not complete. Still missing: {missing}. Put them on the roster under "Plan", then go on air.</translation>
    </message>
    <message>
      <location filename="../../studio/interview.py" />
      <source>访谈时长须在 1 分钟至 24 小时之间。</source>
      <translation>An interview lasts from 1 minute to 24 hours.</translation>
    </message>
    <message>
      <location filename="../../studio/interview.py" />
      <source>访谈目前是“{state}”，不能做这一步。</source>
      <translation>The interview is "{state}" now; this step is not possible.</translation>
    </message>
    <message>
      <location filename="../../studio/interview.py" />
      <source>这一行计划已有访谈。</source>
      <translation>This row of the plan has a programme already.</translation>
    </message>
    <message>
      <location filename="../../studio/interview.py" />
      <source>访谈在计划里或已发预告，改日期请用“改期”，写明原因。</source>
      <translation>The programme is in the year plan, or its notice is out: change its day by "Move" and say why.</translation>
    </message>
    <message>
      <location filename="../../studio/interview.py" />
      <source>没有排期计划的访谈，请写明临时安排的原因。</source>
      <translation>This interview is not in the plan: say why it is arranged now.</translation>
    </message>
    <message>
      <location filename="../../studio/interview.py" />
      <source>这位嘉宾的出席情况已经确认过，不能移出名单。</source>
      <translation>Whether this guest came was confirmed already; the guest stays on the list.</translation>
    </message>
    <message>
      <location filename="../../studio/joint_meeting.py" />
      <source>会商联席会议最多 {n} 个单位；请先停用一个。</source>
      <translation>The joint meeting has at most {n} units; please retire one first.</translation>
    </message>
    <message>
      <location filename="../../studio/joint_meeting.py" />
      <source>请填写成员单位的名称。</source>
      <translation>Please enter the name of the unit.</translation>
    </message>
    <message>
      <location filename="../../studio/joint_meeting.py" />
      <source>“{name}”已在名单中。</source>
      <translation>"{name}" is on the list already.</translation>
    </message>
    <message>
      <location filename="../../studio/joint_meeting.py" />
      <source>没有这个成员单位。</source>
      <translation>There is no such unit.</translation>
    </message>
    <message>
      <location filename="../../studio/journal.py" />
      <source>这一步的编号已经用于另一步，没有执行。请重做一次。</source>
      <translation>The number of this step was used for another one, so it was not done. Do it again.</translation>
    </message>
    <message>
      <location filename="../../studio/keystrokes/journal.py" />
      <source>本机磁盘写不进去，刚输入的文字暂时只在内存中：请腾出空间，不要关闭窗口。</source>
      <translation>This computer's disk takes nothing. What you type is only in memory for now: free some space, and do not close the window.</translation>
    </message>
    <message>
      <location filename="../../studio/keystrokes/journal.py" />
      <source>本机不能为输入的文字留底（{folder}：{error}）；窗口照常可用，但程序意外结束时，没有提交的文字会丢。</source>
      <translation>This computer cannot keep what is typed ({folder}: {error}). The window works as usual, but text that was not submitted is lost if the program ends unexpectedly.</translation>
    </message>
    <message>
      <location filename="../../studio/keystrokes/left.py" />
      <source>一份未提交文字的留底已损坏，读不出来，原样保存在 {where}。</source>
      <translation>Kept unsubmitted text is damaged and cannot be read; it was put aside unchanged as {where}.</translation>
    </message>
    <message>
      <location filename="../../studio/keystrokes/left.py" />
      <source>还有更早的一份未提交的文字：处理完这一份，再打开窗口时就会出现。</source>
      <translation>There is older unsubmitted text: finish this one, and it comes back when the window is opened next.</translation>
    </message>
    <message>
      <location filename="../../studio/keystrokes/left.py" />
      <source>一份未提交文字的留底暂时打不开（{error}），仍在 {path}。</source>
      <translation>Kept unsubmitted text cannot be opened just now ({error}); it is still in {path}.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/__init__.py" />
      <source>这个数据库来自更新的程序版本，程序没有动它。请先升级本程序。</source>
      <translation>This database comes from a newer program version, and the program did not touch it. Update this program first.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/__init__.py" />
      <source>新建数据库</source>
      <translation>Making the new database</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/__init__.py" />
      <source>升级前的留底</source>
      <translation>The copy before the upgrade</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/__init__.py" />
      <source>服务器上的这个数据库里已有别的表（{others}），什么都没有改动。请另建一个空的数据库给演播台。</source>
      <translation>This database of the server already has other tables ({others}); nothing was changed. Make a new, empty database for the studio.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/__init__.py" />
      <source>数据库缺少表 {lost}：{broken}</source>
      <translation>The database lacks the tables {lost}: {broken}</translation>
    </message>
    <message>
      <location filename="../../studio/milestone.py" />
      <source>这场访谈用的已经是现行制度。</source>
      <translation>This programme goes by the policy in force already.</translation>
    </message>
    <message>
      <location filename="../../studio/milestone.py" />
      <source>时间已改，预告须更新。</source>
      <translation>The time has changed: the notice must be renewed.</translation>
    </message>
    <message>
      <location filename="../../studio/moving.py" />
      <source>只能从本机的数据库文件搬到服务器上的数据库。</source>
      <translation>A studio moves from a database file on this computer to a database on a server, no other way.</translation>
    </message>
    <message>
      <location filename="../../studio/moving.py" />
      <source>原数据库没有通过核对，没有搬：{fault}</source>
      <translation>The old database does not pass the check, so nothing was moved: {fault}</translation>
    </message>
    <message>
      <location filename="../../studio/moving.py" />
      <source>服务器上的这个数据库里已有一套演播台，没有动它。请换一个空的数据库。</source>
      <translation>There is a studio in this database of the server already; it was not touched. Use an empty database.</translation>
    </message>
    <message>
      <location filename="../../studio/moving.py" />
      <source>“{title}”正在直播，结束后再搬。</source>
      <translation>{title} is on air. Move after it has ended.</translation>
    </message>
    <message>
      <location filename="../../studio/naming.py" />
      <source>“{name}…”太长，最多 {most} 个字。</source>
      <translation>"{name}..." is too long, {most} characters at most.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/lacking.py" />
      <source>缺{field}</source>
      <translation>{field} is missing</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/lacking.py" />
      <source>访谈时间没有认出月份：{text}</source>
      <translation>No month is recognised in the time: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/lacking.py" />
      <source>访谈时间写的是 {wrong} 年，不是 {year} 年</source>
      <translation>The time says {wrong}, not {year}</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/lacking.py" />
      <source>受邀嘉宾{name}缺职务</source>
      <translation>the guest {name} has no post</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/noun.py" />
      <source>访谈时间</source>
      <translation>Time</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/noun.py" />
      <source>受邀嘉宾</source>
      <translation>Guests</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/noun.py" />
      <source>访谈主题</source>
      <translation>Topic</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/noun.py" />
      <source>主要内容</source>
      <translation>Main content</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/noun.py" />
      <source>对栏目的意见和建议</source>
      <translation>Comments on the column</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/noun.py" />
      <source>单位联系人</source>
      <translation>Contact</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/noun.py" />
      <source>联系电话</source>
      <translation>Telephone</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/noun.py" />
      <source>传真</source>
      <translation>Fax</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/noun.py" />
      <source>已报送</source>
      <translation>Handed in</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/noun.py" />
      <source>已列入计划</source>
      <translation>In the plan</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/noun.py" />
      <source>不列入</source>
      <translation>Declined</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/noun.py" />
      <source>已撤回</source>
      <comment>nomination</comment>
      <translation>Withdrawn</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/timing.py" />
      <source>特殊情况</source>
      <translation>Exception</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/timing.py" />
      <source>逾期报送</source>
      <translation>Late</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/timing.py" />
      <source>报名已于{until}截止，特殊情况须提前 {ahead} 天，离访谈只有 {n} 天</source>
      <translation>Nominations closed on {until}; an exception takes {ahead} days, and only {n} are left</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/timing.py" />
      <source>报名已于{until}截止，看不出离访谈还有几天</source>
      <translation>Nominations closed on {until}, and the form does not say how many days are left</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/timing.py" />
      <source>报名已于{until}截止</source>
      <translation>Nominations closed on {until}</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/views.py" />
      <source>没有这份征集表，或它不是您单位的。</source>
      <translation>There is no such nomination, or it is not your unit's.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>内容已有新版本，请看过新版本再操作。您输入的文字仍在。</source>
      <translation>There is a newer version. Read it before you act. What you typed is still here.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>报名时已过截止日期（特殊情况）</source>
      <translation>Nominated after the closing date (exception)</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>没有可以导入的征集表。</source>
      <translation>There are no nominations to import.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>只能修改自己单位的征集表，不能改成别的单位。</source>
      <translation>You may revise your own unit's nomination, not give it to another unit.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>内容没有改动，不必保存。</source>
      <translation>Nothing was changed; there is nothing to save.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>请写明修改的原因。</source>
      <translation>Give the reason for the revision.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>重点领域没有变。</source>
      <translation>The key fields have not changed.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>请写明不列入计划的原因。</source>
      <translation>Give the reason for declining it.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>请写明撤回的原因。</source>
      <translation>Give the reason for withdrawing it.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>请写明重新受理的原因。</source>
      <translation>Give the reason for taking it up again.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>这一年没有您可以导出的征集表。</source>
      <translation>There are no nominations of this year that you may export.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>征集表属于整个演播台，请在排期中办理。</source>
      <translation>Nominations belong to the whole studio; deal with them under Plan.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>这一步由组织协调或管理员来做，您不在其列。</source>
      <translation>Planner or administrator do this; you are neither.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>您只能为自己的单位报送征集表；给别的单位报送由组织协调来做。</source>
      <translation>You may hand in for your own unit only; the planner does for others.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>征集表还不完整：{faults}。请补全后再办。</source>
      <translation>The nomination is not complete: {faults}. Complete it first.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>年份须在 {first} 到 {last} 之间。</source>
      <translation>The year must be from {first} to {last}.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>{late}。请写明原因再报送。</source>
      <translation>{late}. Give the reason and hand it in again.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>没有这份征集表。</source>
      <translation>There is no such nomination.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination/write.py" />
      <source>这份征集表已经办过，不能再这样改。请看它的经过。</source>
      <translation>This nomination was dealt with and cannot be changed so. See its history.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination_table/drafts.py" />
      <source>“{heading}”后面没有表格，没有导入。</source>
      <translation>There is no table behind "{heading}"; it was not imported.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination_table/drafts.py" />
      <source>这个文件里没有找到征集表：要有单位、受邀嘉宾或访谈主题这样的栏目。</source>
      <translation>No nomination was found in this file: it needs columns such as unit, guests or topic.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination_table/drafts.py" />
      <source>有合并的单元格，文字取自合并处。</source>
      <translation>Cells are merged; the text is that of the merged cell.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination_table/drafts.py" />
      <source>发文日期没有认出：{text}</source>
      <translation>The document's date was not recognised: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/nomination_table/drafts.py" />
      <source>第 {n} 张表没有导入：没有认出它的列。</source>
      <translation>Table {n} is not imported: its columns were not understood.</translation>
    </message>
    <message>
      <location filename="../../studio/nomination_table/drafts.py" />
      <source>没有导入的文字：{text}</source>
      <translation>Words not imported: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/nomination_table/looking.py" />
      <source>已有这份征集表</source>
      <translation>This nomination is here already</translation>
    </message>
    <message>
      <location filename="../../studio/nomination_table/looking.py" />
      <source>不是您单位的征集表</source>
      <translation>Not a nomination of your unit</translation>
    </message>
    <message>
      <location filename="../../studio/nomination_table/written.py" />
      <source>导出征集表</source>
      <translation>Exporting the nominations</translation>
    </message>
    <message>
      <location filename="../../studio/nomination_table/written.py" />
      <source>文号</source>
      <translation>Number</translation>
    </message>
    <message>
      <location filename="../../studio/nomination_table/written.py" />
      <source>发文日期</source>
      <translation>Date of issue</translation>
    </message>
    <message>
      <location filename="../../studio/notice.py" />
      <source>请写明预告的标题。</source>
      <translation>Please write the notice's heading.</translation>
    </message>
    <message>
      <location filename="../../studio/notice.py" />
      <source>预告还没有经另一人审核通过。请先在“预告…”里起草、送审。</source>
      <translation>The notice has not been approved by a second person. Draft it and hand it in under "Notice..." first.</translation>
    </message>
    <message>
      <location filename="../../studio/notice.py" />
      <source>这一版预告已经发布过。内容有变的，请起草新的一版。</source>
      <translation>This version of the notice has been published. Where something changed, draft another one.</translation>
    </message>
    <message>
      <location filename="../../studio/notice.py" />
      <source>预告最晚应在 {due} 发布，已晚 {n} 天。请写明原因再发布。</source>
      <translation>The notice was due by {due} and is {n} days late. Say why, then publish it.</translation>
    </message>
    <message>
      <location filename="../../studio/notice.py" />
      <source>预告超过 {most} 个字，请删短。</source>
      <translation>The notice has more than {most} signs. Please shorten it.</translation>
    </message>
    <message>
      <location filename="../../studio/notice.py" />
      <source>微博用的短文超过 {most} 个字，请删短。</source>
      <translation>The short text for Weibo has more than {most} signs. Please shorten it.</translation>
    </message>
    <message>
      <location filename="../../studio/notice.py" />
      <source>预告里写的时间不是现在的访谈时间（{time}）。请起草新的一版，审核后再发布。</source>
      <translation>The notice names another time than the programme's ({time}). Draft another version, have it approved, then publish it.</translation>
    </message>
    <message>
      <location filename="../../studio/notice_evidence.py" />
      <source>预告平台“{name}”已停用，请换一个。</source>
      <translation>The notice place "{name}" is retired; choose another one.</translation>
    </message>
    <message>
      <location filename="../../studio/notice_evidence.py" />
      <source>预告的网址须以 http:// 或 https:// 开头，写完整，不带用户名、汉字和空格；请从浏览器的地址栏复制。</source>
      <translation>The notice's address must begin with http:// or https:// and be complete, without a user name, Chinese characters or blanks; copy it from the browser's address bar.</translation>
    </message>
    <message>
      <location filename="../../studio/notice_evidence.py" />
      <source>预告的发布时间不能晚于现在。</source>
      <translation>The notice cannot have appeared later than now.</translation>
    </message>
    <message>
      <location filename="../../studio/notice_evidence.py" />
      <source>网址和时间没有改动，不必再记。</source>
      <translation>Address and time are unchanged; there is nothing to note.</translation>
    </message>
    <message>
      <location filename="../../studio/notice_evidence.py" />
      <source>“{name}”还没有记下预告，不用收回。</source>
      <translation>No notice is noted for "{name}"; there is nothing to take back.</translation>
    </message>
    <message>
      <location filename="../../studio/notice_evidence.py" />
      <source>请写明收回的原因。</source>
      <translation>Say why it is taken back.</translation>
    </message>
    <message>
      <location filename="../../studio/notice_evidence.py" />
      <source>“{name}”刚有别人记下的内容，请看过再操作。</source>
      <translation>Somebody has just noted something for "{name}"; look at it first.</translation>
    </message>
    <message>
      <location filename="../../studio/notice_evidence.py" />
      <source>没有这个预告平台。</source>
      <translation>There is no such notice place.</translation>
    </message>
    <message>
      <location filename="../../studio/notice_forms.py" />
      <source>门户网站（网页代码）</source>
      <translation>Portal (page code)</translation>
    </message>
    <message>
      <location filename="../../studio/notice_forms.py" />
      <source>本单位网站（文字）</source>
      <translation>The unit's own site (text)</translation>
    </message>
    <message>
      <location filename="../../studio/notice_forms.py" />
      <source>微博</source>
      <comment>notice</comment>
      <translation>Weibo</translation>
    </message>
    <message>
      <location filename="../../studio/notice_forms.py" />
      <source>微信公众号</source>
      <comment>notice</comment>
      <translation>WeChat account</translation>
    </message>
    <message>
      <location filename="../../studio/notice_forms.py" />
      <source>纸质（Word 文件）</source>
      <translation>Paper (Word file)</translation>
    </message>
    <message>
      <location filename="../../studio/notice_place.py" />
      <source>预告平台最多 {n} 个；请先停用一个。</source>
      <translation>There can be at most {n} notice places; retire one first.</translation>
    </message>
    <message>
      <location filename="../../studio/notice_place.py" />
      <source>请填写预告平台的名称。</source>
      <translation>Write the name of the notice place.</translation>
    </message>
    <message>
      <location filename="../../studio/notice_place.py" />
      <source>已有名叫“{name}”的预告平台，请换一个名称。</source>
      <translation>A notice place is called "{name}" already; choose another name.</translation>
    </message>
    <message>
      <location filename="../../studio/opening_words.py" />
      <source>文字没有改动，不必保存。</source>
      <translation>The text has not changed; there is nothing to save.</translation>
    </message>
    <message>
      <location filename="../../studio/opening_words.py" />
      <source>开场白超过 {most} 个字，请删短。</source>
      <translation>The opening words are longer than {most} characters; please shorten them.</translation>
    </message>
    <message>
      <location filename="../../studio/origin_reply.py" />
      <source>待回复</source>
      <translation>Reply due</translation>
    </message>
    <message>
      <location filename="../../studio/origin_reply.py" />
      <source>答复已更正，请再回复</source>
      <translation>Answer corrected: reply again</translation>
    </message>
    <message>
      <location filename="../../studio/origin_reply.py" />
      <source>答复已撤回，请删去或说明</source>
      <translation>Answer withdrawn: delete the reply or say so</translation>
    </message>
    <message>
      <location filename="../../studio/origin_reply.py" />
      <source>已回复</source>
      <translation>Replied</translation>
    </message>
    <message>
      <location filename="../../studio/origin_reply.py" />
      <source>这条已经回复过了。</source>
      <translation>This one was replied to already.</translation>
    </message>
    <message>
      <location filename="../../studio/origin_reply.py" />
      <source>这条答复刚有变动，请看过再打勾；刚才已经发出的，请照新的再发一次。</source>
      <translation>This answer has just changed. Look at it before you tick; what you have sent already is to be sent once more in its new wording.</translation>
    </message>
    <message>
      <location filename="../../studio/origin_reply.py" />
      <source>网页地址须是 http:// 或 https:// 开头的完整网址，不带用户名、汉字和空格。</source>
      <translation>The page's address must be whole and begin with http:// or https://, without user name, Chinese characters or spaces.</translation>
    </message>
    <message>
      <location filename="../../studio/origin_reply.py" />
      <source>这条还没有打勾，不用收回。</source>
      <translation>This one is not ticked, so there is nothing to take back.</translation>
    </message>
    <message>
      <location filename="../../studio/origin_reply.py" />
      <source>这一次打勾不是您做的，由本人收回。</source>
      <translation>This tick is not yours; who made it takes it back.</translation>
    </message>
    <message>
      <location filename="../../studio/origin_reply.py" />
      <source>这一步由信使记录。</source>
      <translation>The courier notes this step.</translation>
    </message>
    <message>
      <location filename="../../studio/origin_reply.py" />
      <source>这条提问没有要回复来源渠道的答复。</source>
      <translation>This question has no answer that is due on its channel of origin.</translation>
    </message>
    <message>
      <location filename="../../studio/origin_reply.py" />
      <source>这条刚有别人打过勾，请看过再操作。</source>
      <translation>Somebody has just ticked this one. Look at it first.</translation>
    </message>
    <message>
      <location filename="../../studio/origin_text.py" />
      <source>导出待回复来源渠道</source>
      <translation>Export of replies by channel of origin</translation>
    </message>
    <message>
      <location filename="../../studio/origin_text.py" />
      <source>文件名须以 .csv 或 .txt 结尾。</source>
      <translation>The file's name must end in .csv or .txt.</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/noun.py" />
      <source>全部内容</source>
      <translation>everything</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/noun.py" />
      <source>只发问答</source>
      <translation>answers only</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/write.py" />
      <source>请填写发布渠道的名称。</source>
      <translation>Please give the outlet a name.</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/write.py" />
      <source>请填写发布渠道的地址；人工粘贴只能用于主渠道。</source>
      <translation>Please give the outlet's address; pasting by hand is for the main channel alone.</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/write.py" />
      <source>发布渠道“{name}”已经停用。</source>
      <translation>The outlet "{name}" is retired already.</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/write.py" />
      <source>发布渠道“{name}”正在使用。</source>
      <translation>The outlet "{name}" is in use.</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/write.py" />
      <source>这条没有被这个渠道拒收，不必重发。</source>
      <translation>This outlet did not refuse this; there is nothing to send again.</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/write.py" />
      <source>这条撤回没有被这个渠道拒绝，不必重发。</source>
      <translation>This outlet did not refuse this withdrawal; there is nothing to send again.</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/write.py" />
      <source>发布渠道“{name}”没有拒收的内容，不必重发。</source>
      <translation>The outlet "{name}" refused nothing; there is nothing to send again.</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/write.py" />
      <source>一场访谈最多有 {n} 个发布渠道；请先停用一个。</source>
      <translation>A programme has {n} outlets at most; please retire one first.</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/write.py" />
      <source>已有名叫“{name}”的发布渠道，请换一个名称。</source>
      <translation>There is an outlet called "{name}" already; please choose another name.</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/write.py" />
      <source>这个地址已经是这场访谈的主渠道或发布渠道，不能再加一次。</source>
      <translation>This address is the programme's main channel or one of its outlets already and cannot be added again.</translation>
    </message>
    <message>
      <location filename="../../studio/outlet/write.py" />
      <source>没有这个发布渠道。</source>
      <translation>There is no such outlet.</translation>
    </message>
    <message>
      <location filename="../../studio/patience.py" />
      <source>连错 {n} 次，请等 {left} 秒再试。</source>
      <translation>Wrong {n} times in a row; please wait {left} seconds and try again.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>组织协调</source>
      <translation>Planner</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>导播</source>
      <translation>Director</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>速记员</source>
      <translation>Stenographer</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>图文编辑</source>
      <translation>Photo editor</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>部门助理</source>
      <translation>Aide</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>审核员</source>
      <translation>Reviewer</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>发布员</source>
      <translation>Publisher</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>读网员</source>
      <translation>Proofreader</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>技术保障</source>
      <translation>Technician</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>审计员</source>
      <translation>Auditor</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>征集员</source>
      <translation>Collector</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>管理员</source>
      <translation>Administrator</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>已有人员，请由管理员添加。</source>
      <translation>There are people already. Ask an administrator to add you.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>信使的口令由管理服务器的人更换。</source>
      <translation>The courier's password is changed by whoever runs the server.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>不能停用自己，请另一位管理员来做。</source>
      <translation>You cannot deactivate yourself; another administrator must.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>“{role}”不能在这里安排。</source>
      <translation>"{role}" cannot be given here.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>没有这个人员，或已停用。请先在“人员”里添加。</source>
      <translation>There is no such person, or the account is deactivated. Add the person under "People" first.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>已经是{role}。</source>
      <translation>That person is {role} already.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>不能取消自己的管理员身份，请另一位管理员来做。</source>
      <translation>You cannot take the administrator role from yourself; another administrator must.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>此人不是{role}。</source>
      <translation>That person is not {role}.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>接替的人要另选一位。</source>
      <translation>Choose another person to take over.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>这一步由{names}来做，您不在其列。</source>
      <translation>This step is for: {names}. You are none of these.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>这一步只由信使程序来做。</source>
      <translation>This step is for the courier program only.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>您不在这场访谈的人员名单中。请组织协调把您排进名单。</source>
      <translation>You are not on the roster of this interview. Ask the planner to put you on it.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>您的账号不存在或已停用，这一步没有做。请找管理员。</source>
      <translation>Your account does not exist or is deactivated; this step was not done. Ask an administrator.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>口令至少 {least} 个字符。</source>
      <translation>A password needs at least {least} characters.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>请填写姓名。</source>
      <translation>Fill in the name.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>登录名用小写字母开头，可含数字、点、横线，2 至 31 个字符。</source>
      <translation>A login begins with a small letter and may hold digits, dots and dashes; 2 to 31 characters.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>登录名 {login} 已有人用。</source>
      <translation>The login {login} is taken.</translation>
    </message>
    <message>
      <location filename="../../studio/people.py" />
      <source>没有这个人员。</source>
      <translation>There is no such person.</translation>
    </message>
    <message>
      <location filename="../../studio/photo.py" />
      <source>一条最多带 {most} 张图片。</source>
      <translation>A line carries at most {most} photos.</translation>
    </message>
    <message>
      <location filename="../../studio/photo.py" />
      <source>图片没有收下：须先缩小并去掉附加信息，请从演播台的窗口里添加。</source>
      <translation>The photo was not taken: it must be scaled and stripped of metadata first. Add it in the window of the studio.</translation>
    </message>
    <message>
      <location filename="../../studio/photo.py" />
      <source>没有这张图片。</source>
      <translation>There is no such photo.</translation>
    </message>
    <message>
      <location filename="../../studio/photo.py" />
      <source>这张图片与登记时不同，没有用它。请运行 interview-studio audit verify 核对。</source>
      <translation>This photo is not what was registered and was not used. Please run interview-studio audit verify.</translation>
    </message>
    <message>
      <location filename="../../studio/photo.py" />
      <source>请先写图片说明：看不见图片的读者靠它知道图上是什么。</source>
      <translation>Please describe the photo first: readers who cannot see it learn from this what it shows.</translation>
    </message>
    <message>
      <location filename="../../studio/photo_line.py" />
      <source>这张图片已在第{n}条记录里。</source>
      <translation>This photo is on line {n} already.</translation>
    </message>
    <message>
      <location filename="../../studio/photo_line.py" />
      <source>这张图片已提交，或已放下。</source>
      <translation>This photo was submitted or put away already.</translation>
    </message>
    <message>
      <location filename="../../studio/phrase.py" />
      <source>没有可以保存的短语。</source>
      <translation>There is no phrase to save.</translation>
    </message>
    <message>
      <location filename="../../studio/phrase.py" />
      <source>这场访谈没有这条短语。</source>
      <translation>This programme has no such phrase.</translation>
    </message>
    <message>
      <location filename="../../studio/phrase.py" />
      <source>这个文件太大，不像短语表，请核对是不是选错了文件。</source>
      <translation>This file is too big for a list of phrases; please check whether it is the right one.</translation>
    </message>
    <message>
      <location filename="../../studio/phrase.py" />
      <source>这个文件里没有短语。第一列写缩写，第二列写全文。</source>
      <translation>There is no phrase in this file. The first column holds the short form, the second the full text.</translation>
    </message>
    <message>
      <location filename="../../studio/phrase.py" />
      <source>这个文件里的短语超过 {most:,} 条，请核对是不是选错了文件。</source>
      <translation>This file holds more than {most:,} phrases; please check whether it is the right one.</translation>
    </message>
    <message>
      <location filename="../../studio/phrase.py" />
      <source>缩写用 2 到 20 个字母或数字。</source>
      <translation>A short form has 2 to 20 letters or figures.</translation>
    </message>
    <message>
      <location filename="../../studio/phrase.py" />
      <source>请填写全文，不超过 {most} 个字。</source>
      <translation>Please write the full text, at most {most} characters.</translation>
    </message>
    <message>
      <location filename="../../studio/phrase.py" />
      <source>这个缩写在文件里出现了两次。</source>
      <translation>This short form stands twice in the file.</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/declared.py" />
      <source>文件里写着“{words}”，表里读出 {n} 个单位，请核对。</source>
      <translation>The file says "{words}", the table names {n} units; please check.</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/drafts.py" />
      <source>“{heading}”后面没有表格，计划不完整。</source>
      <translation>There is no table after "{heading}": the plan is incomplete.</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/drafts.py" />
      <source>这个文件里没有找到计划表：要有责任单位、访谈时间或访谈主题这样的列。</source>
      <translation>No plan was found in this file: it needs columns such as unit, time or topic.</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/drafts.py" />
      <source>没有认出表头，各列是按内容推断的，请逐行核对。</source>
      <translation>No heading was found; the columns were guessed by what is in them. Please check each row.</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/drafts.py" />
      <source>各列是按内容推断的。</source>
      <translation>The columns were guessed.</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/drafts.py" />
      <source>时间没有认出：{text}</source>
      <translation>Time not understood: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/drafts.py" />
      <source>序号不是数字：{text}</source>
      <translation>The number is none: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/drafts.py" />
      <source>这一行不像计划：没有单位、时间和主题</source>
      <translation>This row is no plan: no unit, time or topic</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/drafts.py" />
      <source>类型没有认出，作部门访谈：{text}</source>
      <translation>Kind not understood, taken as a department interview: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/drafts.py" />
      <source>没有表格；下面各行是从正文里读出来的，没有时间，请逐行核对。</source>
      <translation>There is no table; these rows were read from the text and have no time. Please check each row.</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/drafts.py" />
      <source>没有这一天，只按这个月计：{text}</source>
      <translation>There is no such day, only the month counts: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/drafts.py" />
      <source>从正文里读出来的：{text}</source>
      <translation>Read from the text: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/looking.py" />
      <source>计划里已有这一行</source>
      <translation>The plan has this row already</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/written.py" />
      <source>导出计划表</source>
      <translation>Writing the plan</translation>
    </message>
    <message>
      <location filename="../../studio/plan_table/written.py" />
      <source>制度里的列“{name}”在计划里没有对应的内容，导不出。</source>
      <translation>The plan holds nothing for the policy's column "{name}"; it cannot be written.</translation>
    </message>
    <message>
      <location filename="../../studio/policy/profile.py" />
      <source>{first} 月至 {last} 月</source>
      <translation>Months {first} to {last}</translation>
    </message>
    <message>
      <location filename="../../studio/policy/profile.py" />
      <source>要</source>
      <translation>Yes</translation>
    </message>
    <message>
      <location filename="../../studio/policy/profile.py" />
      <source>不要</source>
      <translation>Discard</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>制度文件 {file} 的 {key} 有误：{why}。</source>
      <translation>Policy file {file}, {key}: {why}.</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>制度文件 {file} 里一项规定都没有。</source>
      <translation>Policy file {file} holds no rule at all.</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>须为 {low} 到 {high} 的整数</source>
      <translation>it must be a whole number from {low} to {high}</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>须为一行文字</source>
      <translation>it must be one line of text</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>须为 1 到 {n} 项文字</source>
      <translation>it must be 1 to {n} texts</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>有两项是一样的</source>
      <translation>two of them are the same</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>须为两个月份，先首月后末月，如 [3, 12]</source>
      <translation>it must be two months, the first before the last, such as [3, 12]</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>须为 true 或 false</source>
      <translation>it must be true or false</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>制度文件 {file} 不是 TOML：{why}</source>
      <translation>Policy file {file} is no TOML: {why}</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>只能用小写字母、数字和短横线，不超过 40 个</source>
      <translation>only small letters, digits and hyphens, 40 at most</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>没有这一项规定</source>
      <translation>there is no such rule</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>要写成一节，里面有 value 和 clause</source>
      <translation>it must be a table with value and clause</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>没有这一项，这里只有 value、clause 和 source</source>
      <translation>there is no such entry, only value, clause and source</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>没有写</source>
      <translation>it is missing</translation>
    </message>
    <message>
      <location filename="../../studio/policy/reading.py" />
      <source>须写一行文字，不超过 {n} 个字</source>
      <translation>it must be one line of text, {n} characters at most</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>提前 {n} 天</source>
      <translation>{n} days ahead</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>提前 {n} 个工作日</source>
      <translation>{n} working days ahead</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>每月至少 {n} 期</source>
      <translation>At least {n} a month</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>每季度至少 {n} 次</source>
      <translation>At least {n} a quarter</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>每年至少 {n} 次</source>
      <translation>At least {n} a year</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>至少 {n} 级</source>
      <translation>At least {n} levels</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>每期时长</source>
      <translation>Length</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>最长时长</source>
      <translation>Longest</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>计划表的各列</source>
      <translation>Columns of the plan</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>节目类型</source>
      <translation>Kinds of programmes</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>系列</source>
      <translation>Series</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>报送方案</source>
      <translation>Proposal handed in</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>报送材料</source>
      <translation>Materials handed in</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>预告文稿报办公室</source>
      <translation>Notice text to the office</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>报送文稿</source>
      <translation>Script handed in</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>报送访谈稿</source>
      <translation>Interview script handed in</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>发布预告</source>
      <translation>Notice published</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>报送嘉宾名单</source>
      <translation>Guests named</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>培训彩排</source>
      <translation>Training and rehearsal</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>网上答复</source>
      <translation>Written answers</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>A 级事项办结</source>
      <translation>Closing of level A items</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>B 级事项办结</source>
      <translation>Closing of level B items</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>信访事项办结</source>
      <translation>Closing of petitions</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>重点督办</source>
      <translation>Special supervision</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>答复发布栏目</source>
      <translation>Column of the answers</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>每月期数</source>
      <translation>Programmes a month</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>安排月份</source>
      <translation>Months with programmes</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>全年期数</source>
      <translation>Programmes a year</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>全年单位数</source>
      <translation>Units a year</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>各单位期数</source>
      <translation>Programmes of each unit</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>新闻发布会</source>
      <translation>Press conferences</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>主要负责同志出席</source>
      <translation>Chief officer present</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>新闻发言人或相关负责人出席</source>
      <translation>Spokesperson or official in charge present</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>先培训后上岗</source>
      <translation>Trained before taking the post</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>专业培训</source>
      <translation>Professional training</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>记录审核级数</source>
      <translation>Levels of review for lines</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>答复审核级数</source>
      <translation>Levels of review for answers</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>发布后等多久才送出</source>
      <translation>Wait after a release</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>特殊情况临时报名</source>
      <translation>Late nomination for special reasons</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>报名截止</source>
      <translation>Nominations until</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>播出间隔</source>
      <translation>How often on air</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>临时安排</source>
      <translation>Ad hoc</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>主题投票</source>
      <translation>Vote on topics</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>候选主题</source>
      <translation>Candidate topics</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>单位怎样选定</source>
      <translation>How units are chosen</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>地点</source>
      <translation>Place</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>播出形式</source>
      <translation>Form</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>播出时段</source>
      <translation>Time of day</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>访谈稿的形式</source>
      <translation>Form of the script</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>要报送的材料</source>
      <translation>Materials asked for</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>嘉宾到场</source>
      <translation>Guests arrive</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>预备问答</source>
      <translation>Prepared questions</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>照片张数</source>
      <translation>Photos</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>节目后要交</source>
      <translation>Due afterwards</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>网民实名登录</source>
      <translation>Netizens sign in by real name</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>{n} 分钟</source>
      <translation>{n} min</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>不超过 {n} 分钟</source>
      <translation>{n} minutes at most</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>结束后 {n} 个工作日内</source>
      <translation>Within {n} working days of the end</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>{n} 个工作日内</source>
      <translation>within {n} working days</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>{n} 天内</source>
      <translation>within {n} days</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>交办后 {n} 小时内</source>
      <translation>within {n} hours after assignment</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>到期前 {n} 天起</source>
      <translation>from {n} days before the due day</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>逾期 {n} 个工作日后</source>
      <translation>once {n} working days late</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>全年至少 {n} 期</source>
      <translation>At least {n} a year</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>全年至少 {n} 个单位</source>
      <translation>At least {n} units a year</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>各单位每年至少 {n} 期</source>
      <translation>At least {n} a year from each unit</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>{n} 秒</source>
      <translation>{n} s</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>{n} 天</source>
      <translation>{n} d</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>至少 {n} 个</source>
      <translation>At least {n}</translation>
    </message>
    <message>
      <location filename="../../studio/policy/rules.py" />
      <source>提前 {n} 分钟</source>
      <translation>{n} minutes ahead</translation>
    </message>
    <message>
      <location filename="../../studio/policy_choice.py" />
      <source>制度文件 {file} 太大，请核对是不是选错了文件。</source>
      <translation>Policy file {file} is too large; please check whether it is the right one.</translation>
    </message>
    <message>
      <location filename="../../studio/policy_choice.py" />
      <source>“{id}”是自带的制度，请在文件里换一个 id。</source>
      <translation>"{id}" is a policy of the program; please give the file another id.</translation>
    </message>
    <message>
      <location filename="../../studio/policy_choice.py" />
      <source>自己的制度最多 {n} 份。</source>
      <translation>There can be {n} policies of your own at most.</translation>
    </message>
    <message>
      <location filename="../../studio/policy_choice.py" />
      <source>没有这份制度。</source>
      <translation>There is no such policy.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/__init__.py" />
      <source>{fault}，稍后会再试。</source>
      <translation>{fault}; it will be tried again.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/answers.py" />
      <source>{fault}，内容都在排队。请在“排期 · 这场访谈”的门户一栏重填令牌。</source>
      <translation>{fault}; everything waits in line. Enter the token again under "Plan", "This interview", "Portal".</translation>
    </message>
    <message>
      <location filename="../../studio/portal/answers.py" />
      <source>门户的回答看不懂</source>
      <translation>The portal's answer cannot be understood</translation>
    </message>
    <message>
      <location filename="../../studio/portal/answers.py" />
      <source>门户拒收（{status}）：{why}</source>
      <translation>The portal refused ({status}): {why}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/answers.py" />
      <source>门户不接受本机的令牌</source>
      <translation>The portal does not accept this computer's token</translation>
    </message>
    <message>
      <location filename="../../studio/portal/answers.py" />
      <source>门户暂时不能服务（{status}）</source>
      <translation>The portal cannot serve just now ({status})</translation>
    </message>
    <message>
      <location filename="../../studio/portal/answers.py" />
      <source>门户的回答不是约定的内容（{status}）</source>
      <translation>The portal's answer is not what was agreed ({status})</translation>
    </message>
    <message>
      <location filename="../../studio/portal/answers.py" />
      <source>没有说明原因</source>
      <translation>no reason given</translation>
    </message>
    <message>
      <location filename="../../studio/portal/answers.py" />
      <source>门户拒收（{status}）。</source>
      <translation>The portal refused ({status}).</translation>
    </message>
    <message>
      <location filename="../../studio/portal/answers.py" />
      <source>门户的回答过长</source>
      <translation>The portal's answer is too long</translation>
    </message>
    <message>
      <location filename="../../studio/portal/answers.py" />
      <source>门户的回答迟迟不完</source>
      <translation>The portal's answer does not come to an end</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>没有令牌：401</source>
      <translation>No token: 401</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>令牌不对：401，对没有的访谈也一样（先看令牌）</source>
      <translation>A wrong token: 401, for a programme that is not there too (the token is looked at first)</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>征集令牌只能交提问：发布和读回都是 401</source>
      <translation>The collector's token only hands questions in: publishing and read-back are 401</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>没有登记的访谈：404 和 RFC 9457 错误文档</source>
      <translation>A programme that was not announced: 404 and an RFC 9457 problem document</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>不支持的方法：405 和 Allow</source>
      <translation>A method that is not supported: 405 and Allow</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>内容不是 JSON、同名两次、NaN：4xx，不是 5xx</source>
      <translation>No JSON, a name twice, NaN: 4xx, not 5xx</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>压缩的内容：415</source>
      <translation>Compressed content: 415</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>超过 1 MB 的内容：413，或把连接断开</source>
      <translation>More than 1 MB of content: 413, or the connection ends</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>错误应答的类型是 {kind}，约定是 {wanted}</source>
      <translation>the error's media type is {kind}, the contract has {wanted}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>错误文档里没有 {names}</source>
      <translation>the problem document lacks {names}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>错误文档的 status 和应答的不一样</source>
      <translation>the problem document's status is not that of the answer</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>没有 Allow</source>
      <translation>no Allow</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_doors.py" />
      <source>应答 {status}，内容是 {text}</source>
      <translation>answered {status} to {text}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>新版本：201 和回执（entry、version、sha256、received_at）</source>
      <translation>A new version: 201 and the receipt (entry, version, sha256, received_at)</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>同一版本再来几次：200，同一回执，读回只有一条</source>
      <translation>The same version some times more: 200, the same receipt, read back once</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>同名不同内容：409，原来的不变</source>
      <translation>Other content under the same name: 409, the first stays</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>更旧的版本：409，不覆盖新的</source>
      <translation>An older version: 409, it does not replace a newer one</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>更高的版本换掉旧的：一条，新内容，旧内容读不到</source>
      <translation>A higher version replaces the older: one entry, the new words, the old ones unreadable</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>sha256 和内容不符、字段多了或少了、版本号不是正整数：422</source>
      <translation>A sha256 of other content, a field too many or too few, a version that is no positive whole number: 422</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>文字一字不改：空格、换行、HTML、方括号、双向符、表情</source>
      <translation>The words to the letter: spaces, line breaks, HTML, brackets, direction marks, emoji</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>答复和补录带着 kind、label、question、late 读回</source>
      <translation>Answers and late lines come back with kind, label, question, late</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>游标之后只有变化过的，每条一次；反复读也不漏不重</source>
      <translation>After a cursor only what changed, each once; read again there is no gap and no double</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>几百条分页读回：每条一次，一条不少</source>
      <translation>Some hundred entries read back in pages: each once, none missing</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>图片按摘要存放，重复无妨；没有的图片和错的摘要不收；说明随图读回</source>
      <translation>A photo is kept by its digest, a repeat does no harm; unknown photos and wrong digests are refused; its words come back with it</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>回执没有 received_at</source>
      <translation>the receipt has no received_at</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>读回 {n} 条，只发布了一条</source>
      <translation>{n} read back, one was published</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>拒收之后内容变了</source>
      <translation>content changed after a refusal</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>读回的是 {found}</source>
      <translation>read back: {found}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>更正之后旧内容还读得到</source>
      <translation>after the correction the old words can still be read</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>拒收的内容读得到</source>
      <translation>content that was refused can be read</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>没有变化，游标之后却有内容</source>
      <translation>nothing changed, yet there is content after the cursor</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>游标之后读回 {names}</source>
      <translation>read back after the cursor: {names}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>同一游标再读一次，内容不同</source>
      <translation>the same cursor read again gives other content</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>有内容读回了两次</source>
      <translation>something was read back twice</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>发布 {n} 条，读回 {found} 条</source>
      <translation>{n} published, {found} read back</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>读回没有图片</source>
      <translation>the read-back has no photo</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>读回没有图片的说明</source>
      <translation>the read-back has no words for the photo</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>回执的 {name} 是 {got}，约定是 {value}</source>
      <translation>the receipt's {name} is {got}, the contract has {value}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>重复提交的回执和第一次不同</source>
      <translation>the repeat's receipt differs from the first</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>第 {n} 条改了字：{kept}</source>
      <translation>no. {n} was changed: {kept}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>第 {n} 条的 sha256 变了</source>
      <translation>the sha256 of no. {n} changed</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_entries.py" />
      <source>{name} 读回的是 {kept}</source>
      <translation>{name} read back is {kept}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_faults.py" />
      <source>内容发到一半断线：什么也没有存下，再发照常</source>
      <translation>The line breaks in the middle of the content: nothing is stored, sending again works</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_faults.py" />
      <source>发完就断线、没听到应答：再发一次，还是一条</source>
      <translation>All sent, the line breaks before the answer: sent again there is still one</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_faults.py" />
      <source>同一版本几处同时发：都有回执，只有一条</source>
      <translation>The same version from several at once: a receipt for each, one entry</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_faults.py" />
      <source>同名不同内容同时到：一个收下，其余 409，读回的就是收下的</source>
      <translation>Other content under one name at once: one is taken, the rest 409, and that one is read back</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_faults.py" />
      <source>只发到一半的内容读得到</source>
      <translation>content that was sent by half can be read</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_faults.py" />
      <source>应答是 {found}</source>
      <translation>answers were {found}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_faults.py" />
      <source>读回的不是收下的那个</source>
      <translation>what is read back is not the one that was taken</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_programmes.py" />
      <source>登记访谈：第一次 201，再登记一次 200</source>
      <translation>Announcing: 201 the first time, 200 the next</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_programmes.py" />
      <source>读回的访谈和登记的一样，改了就是改了的</source>
      <translation>A programme reads as it was announced, and after a change as it was changed</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_programmes.py" />
      <source>缺字段、时间没有时区：422，原来的登记不变</source>
      <translation>A field missing, a time without zone: 422, what was announced stays</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_programmes.py" />
      <source>视频地址：收 http 和 https，其余 422；没有这两项也照常</source>
      <translation>Addresses of video: http and https are taken, others 422; without them all is well too</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_programmes.py" />
      <source>拒收之后登记变了</source>
      <translation>the announcement changed after a refusal</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_programmes.py" />
      <source>{name} 登记的是 {wanted}，读回 {kept}</source>
      <translation>{name} was announced as {wanted}, read {kept}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>网友提问：给查询码；演播台读到一次，字句不变</source>
      <translation>A netizen asks: gets a code; the studio reads it once, word for word</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>同一次提交重复到达（同一 once）：还是一条</source>
      <translation>The same posting again (the same once): still one question</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>空的、超过 5,000 字的提问：422，读不到</source>
      <translation>Empty questions and those above 5,000 characters: 422, never read</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>同一秒的几条提问：从任何游标读起，一条不少</source>
      <translation>Several questions of one second: from any cursor none is missing</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>等提问（wait）：有了就立刻应答，不等满</source>
      <translation>Waiting for questions (wait): answered as soon as there is one</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>演播台说的状态和书面答复，网友凭查询码看得到</source>
      <translation>The state and the written answer that the studio tells are seen under the code</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>撤回的书面答复：查询码下面一个字不剩，重复撤回也行</source>
      <translation>A written answer that is taken back: not a word stays under the query code; doing it again is fine</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>热点回应：进栏、改动、撤出，网友读到的就是那一条</source>
      <translation>Column of answers to what people ask: in, changed, out; netizens read exactly that</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>网友的评价读得到一次</source>
      <translation>A netizen's rating is read once</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>征集的提问：201；同一 channel_ref 再来 200，读到一次；空的 422</source>
      <translation>Questions of the collector: 201; the same channel_ref again 200, read once; empty 422</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>应答没有 id 或 code</source>
      <translation>the answer has no id or code</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>读到的是 {found}</source>
      <translation>read: {found}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>提问的 id 和给网友的不同</source>
      <translation>the question's id is not the one that the netizen got</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>游标之后又读到同一条</source>
      <translation>the same question was read again after the cursor</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>同一次提交得到 {n} 个查询码</source>
      <translation>one posting got {n} codes</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>读到 {n} 条，只问了一条</source>
      <translation>{n} read, one was asked</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>拒收的提问读得到</source>
      <translation>a question that was refused can be read</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>读到 {n} 条，问了 5 条</source>
      <translation>{n} read, 5 were asked</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>从中间的游标读起，有遗漏或重复</source>
      <translation>from a cursor in the middle there is a gap or a double</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>等了，应答里却没有提问</source>
      <translation>waited, and the answer has no question</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>提问早到了，应答等了 {seconds} 秒</source>
      <translation>the question was there, the answer waited for {seconds} s</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>查询码下面没有答复</source>
      <translation>no answer under the code</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>改动以前的答复还读得到</source>
      <translation>The answer of before the change can still be read</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>撤出的答复还读得到</source>
      <translation>The answer that was taken out can still be read</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>读到的评价是 {found}</source>
      <translation>ratings read: {found}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>游标之后又读到同一评价</source>
      <translation>the same rating was read again after the cursor</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>429 没有 Retry-After</source>
      <translation>429 without Retry-After</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>没有 questions 或 cursor</source>
      <translation>no questions or no cursor</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>提问没有 {name}</source>
      <translation>the question has no {name}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>撤回的答复还读得到</source>
      <translation>The answer that was taken back can still be read</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_questions.py" />
      <source>栏目里没有“{words}”</source>
      <translation>The column does not have {words}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>feed：强 ETag，没变 304，变了 200；一秒之后就要再问</source>
      <translation>The feed: a strong ETag, 304 while unchanged, 200 after a change; asked again after a second</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>feed 按 sequence 排：后到的早句也在它的位置上</source>
      <translation>The feed is ordered by sequence: an early line that comes late stands in its place</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>事件流：Last-Event-ID 之后的每个变化一次，撤回也告诉</source>
      <translation>The events: each change after Last-Event-ID once, withdrawals too</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>页面不执行、不吞掉任何文字里的标记</source>
      <translation>The page runs and swallows no mark in any text</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>feed 给会解压的读者压缩，Vary 说明</source>
      <translation>The feed is packed for readers who unpack, and Vary says so</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>没有的访谈：feed 和页面都是 404</source>
      <translation>A programme that is not there: feed and page are 404</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>没有强 ETag（{tag}）</source>
      <translation>no strong ETag ({tag})</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>缓存时间太长：{kept}</source>
      <translation>kept by caches for too long: {kept}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>新的一条不在 feed 里</source>
      <translation>the new one is not in the feed</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>顺序是 {found}</source>
      <translation>the order is {found}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>从头听到 {names}</source>
      <translation>heard from the beginning: {names}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>从第一条之后接着听，内容不同</source>
      <translation>heard on after the first, it is other content</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>撤回之后听到 {found}</source>
      <translation>heard after the withdrawal: {found}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>页面里有没转义的 &lt;script&gt;</source>
      <translation>the page has a &lt;script&gt; that is not escaped</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>页面里有没转义的标记</source>
      <translation>the page has a mark that is not escaped</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>页面上没有这句话</source>
      <translation>the words are not on the page</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>没有压缩</source>
      <translation>not packed</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_readers.py" />
      <source>没有 Vary: Accept-Encoding</source>
      <translation>no Vary: Accept-Encoding</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_withdrawal.py" />
      <source>撤回：200，再撤 200，从没来过的也是 200</source>
      <translation>Withdrawing: 200, again 200, what never came 200 too</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_withdrawal.py" />
      <source>撤回以后，读回、feed、页面和事件流里都没有那些字</source>
      <translation>After a withdrawal the words are in no read-back, feed, page or event</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_withdrawal.py" />
      <source>撤回以后旧版本又到：200，仍是撤回</source>
      <translation>An old version comes after the withdrawal: 200, still withdrawn</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_withdrawal.py" />
      <source>撤回以后用更高的版本号可以重新发布</source>
      <translation>After a withdrawal a higher version publishes again</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_withdrawal.py" />
      <source>撤回也在游标之后读得到：不用从头读起</source>
      <translation>A withdrawal is told after the cursor too: nobody has to read from the beginning</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_withdrawal.py" />
      <source>撤回之后读回 {n} 条，约定是一条空的</source>
      <translation>{n} read back after the withdrawal, the contract has one without words</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_withdrawal.py" />
      <source>撤回的没有标 withdrawn</source>
      <translation>what was withdrawn is not marked withdrawn</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_withdrawal.py" />
      <source>撤回的还有文字</source>
      <translation>what was withdrawn still has words</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/about_withdrawal.py" />
      <source>{path} 里还有撤回的文字</source>
      <translation>{path} still has the withdrawn words</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/rule.py" />
      <source>应答 {status}，约定是 {wanted}</source>
      <translation>answered {status}, the contract has {wanted}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/rule.py" />
      <source>门户不接受这个令牌。</source>
      <translation>The portal does not accept this token.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/rule.py" />
      <source>没有给征集令牌</source>
      <translation>no collector's token was given</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/rule.py" />
      <source>读回没有 entries 或 cursor</source>
      <translation>the read-back has no entries or no cursor</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/rule.py" />
      <source>{url} 没有应答：{why}。</source>
      <translation>{url} does not answer: {why}.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/telling.py" />
      <source>请把演播台令牌放进环境变量 {name}。</source>
      <translation>Put the studio's token into the environment variable {name}.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/telling.py" />
      <source>符合 {kept} 条，不符合 {broken} 条，没有检查 {left} 条。</source>
      <translation>{kept} rules kept, {broken} broken, {left} not tried.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/telling.py" />
      <source>结论写不进 {path}：{why}。</source>
      <translation>The verdicts cannot be written to {path}: {why}.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/wire.py" />
      <source>应答过长</source>
      <translation>the answer is too long</translation>
    </message>
    <message>
      <location filename="../../studio/portal/conformance/wire.py" />
      <source>没有应答（{kind}）</source>
      <translation>no answer ({kind})</translation>
    </message>
    <message>
      <location filename="../../studio/portal/examined.py" />
      <source>证书可信，由 {issuer} 签发，{day} 到期（还有 {n} 天）。</source>
      <translation>The certificate holds, issued by {issuer}, until {day} ({n} days left).</translation>
    </message>
    <message>
      <location filename="../../studio/portal/examined.py" />
      <source>证书 {day} 到期，只剩 {n} 天，请先换新。</source>
      <translation>The certificate ends on {day}, {n} days left: renew it first.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/examined.py" />
      <source>门户的时钟比本机慢 {n} 秒，请核对两边的时间。</source>
      <translation>The portal's clock is {n} s behind this PC's: look at both.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/examined.py" />
      <source>门户不能用：{fault}。请核对地址和网络。</source>
      <translation>The portal cannot be used: {fault}. Check address and network.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/examined.py" />
      <source>门户有应答，{ms} 毫秒（{n} 次的中位数）。</source>
      <translation>The portal answers in {ms} ms (median of {n}).</translation>
    </message>
    <message>
      <location filename="../../studio/portal/examined.py" />
      <source>本机的门户，不经网络，没有证书。</source>
      <translation>A portal of this PC, without a network between, without a certificate.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/examined.py" />
      <source>证书可信。</source>
      <translation>The certificate holds.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/examined.py" />
      <source>门户没有报时间，时钟没有核对。</source>
      <translation>The portal says no time: its clock was not looked at.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/examined.py" />
      <source>门户的时钟与本机相差 {n} 秒以内。</source>
      <translation>The portal's clock is within {n} s of this PC's.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/examined.py" />
      <source>门户的时钟比本机快 {n} 秒，请核对两边的时间。</source>
      <translation>The portal's clock is {n} s ahead of this PC's: look at both.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/examined.py" />
      <source>经代理 {proxy}。</source>
      <translation>By the proxy {proxy}.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/bundle.py" />
      <source>投放文件夹里的 feed.json 看不懂，可能被别的程序改过</source>
      <translation>feed.json in the drop folder cannot be read, another program may have changed it</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/bundle.py" />
      <source>已有更新的版本。</source>
      <translation>There is a newer version.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/bundle.py" />
      <source>同一编号下已有不同的内容。</source>
      <translation>There is other content under this name.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/connector.py" />
      <source>sha256 与内容不符。</source>
      <translation>The sha256 is not that of the content.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/connector.py" />
      <source>图片还没有传到门户。</source>
      <translation>The photo has not come to the portal yet.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/place.py" />
      <source>投放文件夹 {folder} 不在了</source>
      <translation>The drop folder {folder} is not there</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/place.py" />
      <source>投放文件夹写不进：{why}</source>
      <translation>The drop folder cannot be written: {why}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/sftp.py" />
      <source>投放服务器连不上（{why}）</source>
      <translation>The drop server cannot be reached ({why})</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/sftp.py" />
      <source>投放服务器上没有文件夹 {folder}</source>
      <translation>There is no folder {folder} on the drop server</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/sftp.py" />
      <source>投放服务器不让写 {folder}</source>
      <translation>The drop server lets nobody write {folder}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/sftp.py" />
      <source>不认识投放服务器 {host} 的主机密钥：请技术人员核对后记入 known_hosts</source>
      <translation>The host key of the drop server {host} is not known: a technician should check it and put it into known_hosts</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/sftp.py" />
      <source>密钥环里存的不是能用的私钥</source>
      <translation>What the keyring holds is no usable private key</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/sftp.py" />
      <source>投放服务器的主机密钥变了，没有连接：请技术人员核对</source>
      <translation>The host key of the drop server has changed, nothing was sent: a technician should check it</translation>
    </message>
    <message>
      <location filename="../../studio/portal/folder/sftp.py" />
      <source>投放服务器不接受这个用户名和口令（或密钥）</source>
      <translation>The drop server does not accept this name and password (or key)</translation>
    </message>
    <message>
      <location filename="../../studio/portal/public.py" />
      <source>门户上没有这场访谈的页面。请核对门户地址，或看看节目预告是否已经上网。</source>
      <translation>The portal has no page for this programme. Please check the portal's address, or whether the announcement is online.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/public.py" />
      <source>门户的页面不对公众开放（{status}），读者也读不到。</source>
      <translation>The portal's page is not open to the public ({status}); readers cannot read it either.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>微博账号“{name}”（{uid}），授权还有 {n} 天。</source>
      <translation>Weibo account "{name}" ({uid}); the authorisation has {n} days left.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>这个小时还可调用 {left} 次（共 {all} 次），{n} 分钟后重新计数。</source>
      <translation>{left} calls of {all} are left in this hour; it is counted anew in {n} min.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>能不能发布，要到第一次发预告时才知道。</source>
      <translation>Whether it may post is known only when the announcement is posted.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>账号的微博读得到，这场访谈的预告在上面。</source>
      <translation>The account's posts can be read, and the announcement is among them.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>这场访谈已经登记在门户上。</source>
      <translation>This interview is registered at the portal.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>投放文件夹连得上，这场访谈的文件在里面。</source>
      <translation>The drop folder is there, with the files of this programme.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>公众号的草稿箱读得到；能不能写草稿、读留言，要到第一次时才知道。文章写进草稿，由人在公众平台上发布。</source>
      <translation>The account's draft box can be read; whether drafts can be written and comments read shows only the first time. Articles go into a draft; a person publishes it in the platform.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>令牌能读回，是演播台的令牌；能不能写入，要到第一次登记或发布时才知道。</source>
      <translation>The token reads back, so it is a studio's; whether it may write shows with the first announcement or release.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>这场访谈还没有登记，开始征集后由信使自动登记。</source>
      <translation>This interview is not registered yet; the courier does so when collection begins.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>令牌有效。{known}</source>
      <translation>The token is accepted. {known}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>投放文件夹连得上；这场访谈的文件还没有，开始征集后由信使写入。</source>
      <translation>The drop folder is there; it has no files of this programme yet, the courier writes them once collection begins.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>账号的微博读得到；这场访谈的预告还没有发，开始征集后由信使发布。</source>
      <translation>The account's posts can be read; the announcement is not there yet, the courier posts it when questions are collected.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>账号能发布、修改、撤下、审评论和传图片。</source>
      <translation>The account may publish, change, take off, moderate comments and upload photos.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>这个地址有网站应答，但不是门户的接口。请向门户管理方核对地址。</source>
      <translation>A website answers at this address, but it is not the portal's interface. Ask the portal's administrator for the address.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/trial.py" />
      <source>门户有应答，但不接受读回：{refused}</source>
      <translation>The portal answers, but lets nothing be read back: {refused}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>{fault}，内容都在排队。请在“排期 · 这场访谈”的门户一栏重填 AppSecret。</source>
      <translation>{fault}; everything waits in line. Enter the AppSecret again under "Plan", "This interview", "Portal".</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>{fault}，内容都在排队。请在“排期 · 这场访谈”的门户一栏核对地址。</source>
      <translation>{fault}; everything waits in line. Check the address under "Plan", "This interview", "Portal".</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>{fault}，内容都在排队。请公众号管理员在公众平台上核对接口权限和认证。</source>
      <translation>{fault}; everything waits in line. The account's administrator should check its interface rights and verification in the platform.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>{fault}，内容都在排队。请公众号管理员登录公众平台处理。</source>
      <translation>{fault}; everything waits in line. The account's administrator should sign in to the platform and see to it.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>文字里有半个字符，公众号存不下。</source>
      <translation>The text has half a character, which the account cannot store.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>公众号不认刚取到的令牌</source>
      <translation>the account does not take the token that it just gave</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>公众号的 IP 白名单里没有本机的出口地址 {ip}</source>
      <translation>the account's IP whitelist lacks this PC's outgoing address {ip}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>公众号不接受本机的 AppSecret</source>
      <translation>the account does not take this PC's AppSecret</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>公众平台上没有这个 AppID</source>
      <translation>the platform knows no such AppID</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>这个公众号没有这个接口的权限（48001）</source>
      <translation>this account has no right to this interface (48001)</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>公众号或它的 AppSecret 被冻结了</source>
      <translation>the account or its AppSecret is frozen</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>公众号接口 {path} 今天的调用次数用完了，北京时间零点恢复</source>
      <translation>today's calls of the account's interface {path} are used up; they begin anew at midnight, Beijing time</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>{fault}，内容都在排队。请公众号管理员在公众平台的开发设置里加上。</source>
      <translation>{fault}; everything waits in line. The account's administrator should add it in the platform's developer settings.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>{fault}，内容都在排队。</source>
      <translation>{fault}; everything waits in line.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>公众平台忙，要求稍候（{code}）</source>
      <translation>the platform is busy and asks to wait ({code})</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>公众号拒收（{code}）：{why}</source>
      <translation>The account refused it ({code}): {why}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/account.py" />
      <source>公众平台拒绝了查询（{code}）</source>
      <translation>The platform refused to show something ({code})</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/article.py" />
      <source>这一条太长，公众号的一篇文章放不下。</source>
      <translation>This entry is too long for an article of the account.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/article.py" />
      <source>实录超过了公众号一份草稿的八篇文章，后面的放不下。</source>
      <translation>The record is more than the eight articles that a draft of the account holds; the rest finds no room.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/comments.py" />
      <source>这个问题不是公众号的留言，不能在留言下回复。</source>
      <translation>This question is no comment at the account; it cannot be answered beneath one.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/photos.py" />
      <source>公众号的正文图片只收 JPEG 和 PNG。</source>
      <translation>The account takes only JPEG and PNG within an article.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/photos.py" />
      <source>图片有 {n} KB，公众号的正文图片须小于 1 MB。</source>
      <translation>The photo has {n} KB; the account takes less than 1 MB within an article.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/programme.py" />
      <source>公众号的草稿箱里没有这场访谈的草稿，也没有它发布的文章。</source>
      <translation>The account has no draft of this programme, and no article of it that was published.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/programme.py" />
      <source>公众号存下的文字与送去的不同，这一条没有写进草稿。</source>
      <translation>The account stored other words than were sent; this entry is not in the draft.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/programme.py" />
      <source>公众号去掉了草稿里的标记，程序认不出自己的草稿，没有写进去。</source>
      <translation>The account took the marks out of the draft, so the program cannot tell its own; nothing was written.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/programme.py" />
      <source>这一条所在的文章已经在公众号上发布，接口改不了：请在公众平台上修改，或删除那篇文章后重发。</source>
      <translation>The article with this entry is published at the account, and the interface cannot change it: change it in the platform, or delete that article and send again.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/programme.py" />
      <source>这一条所在的文章已经在公众号上发布，接口撤不下单独一条：请马上在公众平台上修改或删除那篇文章。</source>
      <translation>The article with this entry is published at the account, and the interface cannot take off one entry: change or delete that article in the platform at once.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/programme.py" />
      <source>写过这一条的草稿已不在草稿箱里，可能已经群发，接口看不到：请马上在公众平台上核对，有就删除。</source>
      <translation>The draft with this entry is no longer in the box; it may have been sent to all followers, which the interface does not show: look in the platform at once, and delete it if it is there.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/programme.py" />
      <source>公众号还没有存下刚写的草稿</source>
      <translation>the account has not stored the draft that was just written</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/programme.py" />
      <source>公众号草稿箱里的草稿不见了，可能刚刚发布</source>
      <translation>the draft is no longer in the account's box, perhaps just published</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wechat/public.py" />
      <source>公众号的文章要在微信里看，程序读不到读者看到的页面；草稿由信使读回。</source>
      <translation>An account's articles are read in WeChat; the program cannot read the page that readers see. The courier reads the draft back.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>请用这个账号重新授权，把新的令牌填在“排期 · 这场访谈”的门户一栏。</source>
      <translation>Authorise again with this account and enter the new token under Portal in Planning · This interview.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>请到微博开放平台查看应用的状态和权限。</source>
      <translation>See the app's state and rights on Weibo's open platform.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>请用这个账号登录微博查看，按提示处理。</source>
      <translation>Sign in to Weibo with this account and do what it asks.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>{fault}，内容都在排队。{todo}</source>
      <translation>{fault}; everything is queued. {todo}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博授权已经过期</source>
      <translation>The Weibo authorisation has expired</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博不接受本机的令牌</source>
      <translation>Weibo does not accept this PC's token</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>这个微博账号已经解除了对应用的授权</source>
      <translation>This Weibo account has withdrawn its authorisation of the app</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博不认这个应用（AppKey 不对、停用或未通过审核）</source>
      <translation>Weibo does not accept this app (wrong AppKey, disabled, or not approved)</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>这个应用没有调用这个微博接口的权限</source>
      <translation>This app has no right to this Weibo interface</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博不让这台电脑的 IP 调用接口</source>
      <translation>Weibo lets this PC's IP address call no interface</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博的风控限制了这个账号，暂时不能发布</source>
      <translation>Weibo's risk control holds this account; it cannot publish for now</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博要求这个账号输入验证码</source>
      <translation>Weibo asks this account for a verification code</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博认为发布过于频繁</source>
      <translation>Weibo finds that this account posts too often</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博的服务暂时出错</source>
      <translation>Weibo's service fails for now</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博说已经发布，但还要一两分钟才看得到</source>
      <translation>Weibo says that it is posted, but shows it only in a minute or two</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博拒收：内容是空的。</source>
      <translation>Weibo refused it: there is no text.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博拒收：文字超过了它的长度，请把地址里的 length 改小，或缩短这一条。</source>
      <translation>Weibo refused it: the text is too long. Lower length in the address, or shorten it.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博拒收：文字里有它不允许的网址。</source>
      <translation>Weibo refused it: the text has a link that Weibo does not allow.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博拒收：它把这一条当作广告。</source>
      <translation>Weibo refused it: it takes the text for advertising.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博拒收：它认为内容不合规定。</source>
      <translation>Weibo refused it: it finds the text against its rules.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博拒收：文字里有它的敏感词。</source>
      <translation>Weibo refused it: the text has one of its sensitive words.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博上没有这一条了，已被删除。</source>
      <translation>It is no longer on Weibo; it was deleted.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>这一条微博不是登记的账号发的，不能动它。</source>
      <translation>The registered account did not post this; it cannot be touched.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博上没有这条评论了，已被删除。</source>
      <translation>The comment is no longer on Weibo; it was deleted.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>对方的设置不让这个账号评论。</source>
      <translation>Their settings do not let this account comment.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/meaning.py" />
      <source>微博拒收（{code}）：{why}</source>
      <translation>Weibo refused it ({code}): {why}</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/posts.py" />
      <source>微博账号上没有这场访谈的预告，或它被删除了。</source>
      <translation>The Weibo account has no announcement of this interview, or it was deleted.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/posts.py" />
      <source>微博存下的文字与送去的不同，已把它删除。</source>
      <translation>Weibo kept other words than were sent; the post was deleted.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/posts.py" />
      <source>微博上这一条已有版本 {version}，内容不同或更新。</source>
      <translation>Weibo already has version {version} of this, with other or newer words.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/posts.py" />
      <source>微博说这一条与发过的重复，账号的时间线上却没有它。请登录微博查看，再决定重发或跳过。</source>
      <translation>Weibo says that this repeats an earlier post, but the account's timeline has none. Sign in to Weibo and look, then send it again or skip it.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/posts.py" />
      <source>程序只查得到微博账号最近的微博，看不到这场访谈当时发的。请登录微博查看，要撤下的在那里删除。</source>
      <translation>Only the newest posts of the Weibo account can be looked up, not what this interview posted at its time. Please log in to Weibo and look; delete there what is to be withdrawn.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/posts.py" />
      <source>微博说这一条已经发过，正在账号的时间线上找它</source>
      <translation>Weibo says that it has this already; it is being looked up on the account's timeline</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/posts.py" />
      <source>微博只让这个应用读到账号最新的几条，无法核对哪些已经发出，请申请商业接口</source>
      <translation>Weibo shows this app only the account's newest few posts, so what was sent cannot be checked; apply for the commercial interface</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/public.py" />
      <source>微博没有给公众用的读取接口，读网看不了它。请打开账号的主页核对；信使读回的结果在“推送”里。</source>
      <translation>Weibo has no interface for the public, so its page cannot be watched here. Open the account's page to compare; what the courier read back stands in Publishing.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/replies.py" />
      <source>这条提问不是从微博来的，不能在微博上回复。</source>
      <translation>This question did not come from Weibo and cannot be answered there.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/site.py" />
      <source>请在“排期 · 这场访谈”的门户一栏改正。</source>
      <translation>Correct it under Portal in Planning · This interview.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/site.py" />
      <source>微博的地址里没有写登记的账号，须写成 https://c.api.weibo.com/#weibo=账号UID</source>
      <translation>The Weibo address names no registered account; write it as https://c.api.weibo.com/#weibo=account UID</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/site.py" />
      <source>微博每小时允许的次数用完了，{n} 分钟后才能继续</source>
      <translation>Weibo's calls for this hour are used up; it goes on in {n} min</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/site.py" />
      <source>微博地址里的 {name} 写得不对</source>
      <translation>{name} in the Weibo address is written wrong</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/site.py" />
      <source>令牌属于微博账号 {owner}，不是登记的 {uid}，什么也没有发出</source>
      <translation>The token belongs to the Weibo account {owner}, not to the registered {uid}; nothing was sent</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/site.py" />
      <source>微博拒绝了查询（{code}）</source>
      <translation>Weibo refused to show something ({code})</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/writing.py" />
      <source>文字里有半个字符，微博存不下。</source>
      <translation>The text has half a character, which Weibo cannot keep.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/writing.py" />
      <source>微访谈只发文字，这一条带图片。请跳过它，或另发一条不带图片的。</source>
      <translation>A micro-interview is text alone, and this has a photo. Skip it, or send one without photos.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/writing.py" />
      <source>这一条要分成 {n} 条以上的微博，太长了，请拆开再发。</source>
      <translation>This would take more than {n} posts. Split it and send it again.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/writing.py" />
      <source>这一条的 t.cn 短链接太多，请改用原来的网址，或拆开再发。</source>
      <translation>This has too many short t.cn links. Please write the full addresses, or send it in pieces.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/weibo/writing.py" />
      <source>微博上放不下名为“{entry}”的条目。</source>
      <translation>Weibo cannot hold an entry named "{entry}".</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>{fault}，内容都在排队。请在“排期 · 这场访谈”的门户一栏改用 https 地址。</source>
      <translation>{fault}; all texts wait. Name an https address under "Plan", "This interview", "Portal".</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>{fault}，内容都在排队。请在“排期 · 本机设置”里改正。</source>
      <translation>{fault}; all texts wait. Correct it under "Plan", in this PC's settings.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>应答迟迟不来</source>
      <translation>the answer does not come</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>证书不可信</source>
      <translation>the certificate is not trusted</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>本机设置里的代理连不上，或它不让连接</source>
      <translation>the proxy of this PC's settings cannot be reached, or refuses</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>签发证书的机构不受信任</source>
      <translation>the certificate's issuer is not trusted</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>证书的签名不对</source>
      <translation>the certificate's signature is wrong</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>证书还没有生效</source>
      <translation>the certificate is not valid yet</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>证书已经过期</source>
      <translation>the certificate has expired</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>证书是自己签发的，没有机构担保</source>
      <translation>the certificate is signed by itself, nobody vouches for it</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>证书不是发给这个主机的</source>
      <translation>the certificate is another host's</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>门户要转到别处（{to}），程序不跟过去</source>
      <translation>The portal sends elsewhere ({to}); the program does not follow</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>令牌和文字不能经不加密的 http 送到别的主机</source>
      <translation>Token and texts do not go to another host by http without encryption</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>本机设置里的代理须写成 http://主机:端口，不带用户名和口令</source>
      <translation>The proxy in this PC's settings is written http://host:port, without user and password</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>本机设置里的证书文件读不到</source>
      <translation>The certificate file in this PC's settings cannot be read</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>门户要转到别处，又没有说哪里，程序不跟过去</source>
      <translation>The portal sends on to elsewhere without saying where, the program does not follow</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wire.py" />
      <source>门户连不上（{why}）</source>
      <translation>The portal cannot be reached ({why})</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/connector.py" />
      <source>文字里有半个字符，WordPress 存不下。</source>
      <translation>The text holds half a character; WordPress cannot store it.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/connector.py" />
      <source>这一条的图片不在 WordPress 上。</source>
      <translation>The photo of this entry is not at WordPress.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/posts.py" />
      <source>WordPress 存下的文字与送去的不同：站点的插件或账号权限改动了它。</source>
      <translation>WordPress stored another text than was sent: a plugin of the site, or the rights of the account, changed it.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/posts.py" />
      <source>WordPress 上这一条的名字被别的内容占用了，请站点管理员移走它。</source>
      <translation>Something else at WordPress has the name of this entry. Please ask the site's administrator to move it away.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/posts.py" />
      <source>WordPress 上这一条已有版本 {version}，内容不同或更新。</source>
      <translation>WordPress has version {version} of this entry already, with other content or newer.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/programme.py" />
      <source>WordPress 上没有这场访谈的页面，或它被撤下了。</source>
      <translation>WordPress has no page of this interview, or it was taken down.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/site.py" />
      <source>{fault}，内容都在排队。请在“排期 · 这场访谈”的门户一栏重填“用户名:应用程序密码”。</source>
      <translation>{fault}; everything waits in line. Please enter "user:application password" anew under "Plan", "This interview", "Portal".</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/site.py" />
      <source>{fault}，内容都在排队。请站点管理员把它改为“编辑”。</source>
      <translation>{fault}; everything waits in line. Please ask the site's administrator to make it an Editor.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/site.py" />
      <source>{fault}，内容都在排队。请在“排期 · 这场访谈”的门户一栏重填。</source>
      <translation>{fault}; everything waits in line. Please enter it anew under "Plan", "This interview", "Portal".</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/site.py" />
      <source>{fault}，内容都在排队。请改用 https 地址。</source>
      <translation>{fault}; everything waits in line. Please use an https address.</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/site.py" />
      <source>这个地址应答的不是 WordPress，或它的接口关闭了</source>
      <translation>What answers at this address is no WordPress, or its interface is switched off</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/site.py" />
      <source>WordPress 不接受本机的用户名和应用程序密码</source>
      <translation>WordPress does not accept this PC's user name and application password</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/site.py" />
      <source>这个 WordPress 账号的权限不够</source>
      <translation>This WordPress account has too few rights</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/site.py" />
      <source>WordPress 的令牌须写成“用户名:应用程序密码”</source>
      <translation>The token of a WordPress is written as "user:application password"</translation>
    </message>
    <message>
      <location filename="../../studio/portal/wordpress/site.py" />
      <source>WordPress 的密码不能经 http 发到别的主机</source>
      <translation>A WordPress password must not go to another host over http</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>这个文件超过 20 MB，不像一份讲稿，请核对是不是选错了。</source>
      <translation>This file is above 20 MB and hardly a script; check whether it is the right one.</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>这是旧版 .doc，或是加了密码的文档。请在 Word 或 WPS 里另存为不加密码的 .docx。</source>
      <translation>This is an old .doc or a document with a password. Save it as .docx without a password in Word or WPS.</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>这个文件是 PDF 或 RTF。请另存为 .docx，或者复制文字再粘贴。</source>
      <translation>This file is PDF or RTF. Save it as .docx, or copy the text and paste it.</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>这个文件解开以后太大，不像一份讲稿，请核对是不是选错了。</source>
      <translation>Unpacked, this file is too big for a script; check whether it is the right one.</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>共 {n} 段，一次最多 {most} 段，请分几次导入。</source>
      <translation>{n} paragraphs; {most} at most can be taken in at once. Take them in in parts.</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>{n} 字，超过 {most} 字：请分段</source>
      <translation>{n} signs, above {most}: part it</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>请选说话人</source>
      <translation>choose a speaker</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>请写网友昵称或媒体名称</source>
      <translation>write the netizen's or the outlet's name</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>这个文件不是文本，也不是 .docx。请另存为 .docx 或 .txt 再导入。</source>
      <translation>This file is neither text nor .docx. Save it as .docx or .txt, then import that.</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>这个 .docx 打不开，可能损坏了。请在 Word 或 WPS 里打开，另存一份再导入。</source>
      <translation>This .docx cannot be opened and may be damaged. Open it in Word or WPS, save a copy and import that.</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>文档里有修订：按全部接受读取，删去的文字没有读入。</source>
      <translation>The document has tracked changes: it is read as if all were accepted, deleted words are left out.</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>文档里有自动编号：编号本身不在文字里，没有读入。</source>
      <translation>The document has automatic numbers: they are no text and are left out.</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>文档里有表格：每一行读成一段。</source>
      <translation>The document has tables: each row is read as a paragraph.</translation>
    </message>
    <message>
      <location filename="../../studio/prepared_text.py" />
      <source>文本框、脚注、批注和图片里的文字没有读入。</source>
      <translation>Text in boxes, footnotes, comments and pictures is left out.</translation>
    </message>
    <message>
      <location filename="../../studio/programme_topic.py" />
      <source>刚有别人改过重点领域，请看过再选。</source>
      <translation>Somebody has just changed the key fields. Please look, then choose.</translation>
    </message>
    <message>
      <location filename="../../studio/proofreading/looking.py" />
      <source>这场访谈还没有设门户，没有可读的页面。</source>
      <translation>This programme has no portal yet, so there is no page to read.</translation>
    </message>
    <message>
      <location filename="../../studio/proofreading/looking.py" />
      <source>这场访谈人工粘贴，程序读不到网页；请打开网页核对。</source>
      <translation>This interview is pasted by hand and the program cannot read its page; please open the page and look.</translation>
    </message>
    <message>
      <location filename="../../studio/proofreading/looking.py" />
      <source>这场访谈投放到文件夹，程序读不到网页；请打开网页核对。</source>
      <translation>This programme goes into a folder; the program cannot read a page, open it to check.</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>草拟</source>
      <translation>Being written</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>待审核</source>
      <comment>proposal</comment>
      <translation>Awaiting confirmation</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>已核实</source>
      <translation>Confirmed</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>已驳回</source>
      <translation>Returned</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>方案没有改动，不必保存。</source>
      <translation>The proposal was not changed; there is nothing to save.</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>征集表里写明姓名和职务的嘉宾，都已在名单中。</source>
      <translation>Every guest whom the nomination names with a post is on the list already.</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>方案缺{fields}，不能提交。请先在“这场访谈”里填写。</source>
      <translation>The proposal lacks {fields} and cannot be handed in. Fill that in at This programme first.</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>请写明驳回的原因。</source>
      <translation>Give the reason for returning it.</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>方案的{lists}还是空的，不能核实。请驳回，由报送的人补全后再提交。</source>
      <translation>{lists} of the proposal is still empty; it cannot be confirmed. Return it, so that whoever handed it in completes it.</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>不能核实自己起草或提交的方案，请由另一位组织协调核实。</source>
      <translation>Nobody confirms a proposal that they wrote or handed in. Another planner does.</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>方案提交以后，访谈的时间、主题或嘉宾改过。请驳回后重新提交。</source>
      <translation>Time, topic or guests of the programme were changed since the proposal was handed in. Return it, to be handed in again.</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>一栏最多 {n} 条，请合并几条。</source>
      <translation>A list has {n} points at most; put some together.</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>交流主题</source>
      <translation>Topic</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>主办单位</source>
      <translation>Sponsor</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>参与领导（嘉宾姓名和职务）</source>
      <translation>Leaders taking part (guests with name and post)</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>中心工作</source>
      <translation>Core work</translation>
    </message>
    <message>
      <location filename="../../studio/proposal.py" />
      <source>热点难点</source>
      <translation>Hot and hard issues</translation>
    </message>
    <message>
      <location filename="../../studio/publication/by_hand.py" />
      <source>{who}在 {place} 已经拷贝了这一项，由他贴上、打勾；他做不了时请用“接手”。</source>
      <translation>{who} at {place} has copied this already and pastes and ticks it; if they cannot, use "Take over".</translation>
    </message>
    <message>
      <location filename="../../studio/publication/by_hand.py" />
      <source>这一项没有在别人手上，直接拷贝就行。</source>
      <translation>Nobody else has this in hand; simply copy it.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/by_hand.py" />
      <source>只能收回最近一次打勾；后面已经又打过勾了。</source>
      <translation>Only the last tick can be taken back; another was made since.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/by_hand.py" />
      <source>这一次打勾是{who}做的，由本人收回。</source>
      <translation>{who} made this tick and is the one to take it back.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/by_hand.py" />
      <source>这一条打勾以后又撤回了，不能再收回打勾；请照眼前的一项去做。</source>
      <translation>This was withdrawn after the tick, which can no longer be taken back; please do what is in view.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/by_hand.py" />
      <source>这场访谈有门户接口，内容由程序推送，不用人工粘贴。</source>
      <translation>This interview's portal has an interface; the program sends, nothing is pasted by hand.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/by_hand.py" />
      <source>这一条还在等待时间内，可以收回，时间到了再贴。</source>
      <translation>This is still held and can be recalled; paste it when its time is over.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/hold.py" />
      <source>没有这条内容。</source>
      <translation>There is no such item.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/hold.py" />
      <source>这一版已经送出，收不回来了；要撤下，请用撤回。</source>
      <translation>This version has left and cannot be recalled any more; to take it off, withdraw it.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/refusals.py" />
      <source>这条没有被门户拒收，不必重发。</source>
      <translation>The portal did not refuse this; there is nothing to send again.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/refusals.py" />
      <source>这条撤回没有被门户拒绝，不必重发。</source>
      <translation>The portal did not refuse this withdrawal; there is nothing to send again.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>这条并入了第{n}条，随那一条发布。</source>
      <translation>This line was joined into line {n} and goes out with it.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>这条是预录，还没有轮到；轮到时请用“叫上并发布”。</source>
      <translation>This line is prepared and not spoken yet; when it is, use "Call up and release".</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>没有等待发布的答复。</source>
      <translation>No answer is waiting to be released.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>已经在这个位置。</source>
      <translation>It is at this place already.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>这条已经跳过。</source>
      <translation>This one was skipped already.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>这条没有发布，或已撤回，不能重新推送。</source>
      <translation>This was not published, or was withdrawn; it cannot be sent anew.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>这条正在等待推送。</source>
      <translation>This is waiting to be sent already.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>没有可以重新发布的不一致；请与门户管理方核实。</source>
      <translation>There is no difference that could be published anew. Ask the portal's administrator.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>这条答复只供嘉宾参考，不上网；要上网，请先改为直播答复。</source>
      <translation>This answer is for the guest alone and does not go online. To publish it, send it to the feed first.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>这条是访谈后的书面答复，直播结束后再发布。</source>
      <translation>This answer goes out in writing afterwards: release it once the broadcast is over.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>请写明撤回原因。</source>
      <translation>Give the reason for the withdrawal.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>并入第{n}条</source>
      <translation>joined into line {n}</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>第{n}条已撤回，合并稿里还有它的话；请退回重写，再发布。</source>
      <translation>Line {n} was withdrawn, and the joined text still holds its words. Return it to be rewritten, then release.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>推送停着：拆开或合并的记录要一起上网，请恢复推送以后再发布。</source>
      <translation>Sending is stopped. Split or joined lines go online together: start sending again, then release.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>拆开或合并的记录要一起上网，第{n}条还没有发布，挡在前面；请先发布或跳过它。</source>
      <translation>Split or joined lines go online together, and line {n} before them is not released. Release or skip it first.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>内容已有新版本，请看过新版本再发布。</source>
      <translation>There is a newer version. Read it before you publish.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>还没有审核通过，不能发布。</source>
      <translation>This is not approved yet and cannot be published.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>第{n}条与这条拆自同一条，还没有审核通过；两条要一起发布。</source>
      <translation>Line {n} was split from the same line and has not passed review; both go out together.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>这一版已经发布。</source>
      <translation>This version is published already.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/release.py" />
      <source>这条记录已放弃。</source>
      <translation>This line was discarded.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/stop.py" />
      <source>推送已经停止。</source>
      <translation>The feed is stopped already.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/stop.py" />
      <source>推送没有停止。</source>
      <translation>The feed is not stopped.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/task.py" />
      <source>眼下要先做另一项，请看屏幕；这一项随后再做。</source>
      <translation>Something else comes first, see the screen; this follows later.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/task.py" />
      <source>{who}在 {place} 已经打过勾了，请做下一项。</source>
      <translation>{who} at {place} has ticked it off already; please do the next one.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/task.py" />
      <source>这一条已有新的一版，请照新的贴；如果旧的刚才已经贴上，请用新的换掉。</source>
      <translation>There is a newer version, please paste that; if the old one was just pasted, replace it.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/task.py" />
      <source>这一条已撤回，不要再贴；如果刚才已经贴上，请马上删去。</source>
      <translation>This was withdrawn, do not paste it; if it was just pasted, delete it at once.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/task.py" />
      <source>这一条在送出前收回了，不要贴。</source>
      <translation>This was recalled before it left; do not paste it.</translation>
    </message>
    <message>
      <location filename="../../studio/publication/task.py" />
      <source>推送已停止，不要再贴；如果刚才已经贴上，请先从网页上删去，恢复以后再贴。</source>
      <translation>Sending is stopped, do not paste; if it was just pasted, delete it from the page and paste it once sending goes on.</translation>
    </message>
    <message>
      <location filename="../../studio/question.py" />
      <source>核实情况</source>
      <translation>checking the facts</translation>
    </message>
    <message>
      <location filename="../../studio/question.py" />
      <source>联系提问人</source>
      <translation>getting in touch with the asker</translation>
    </message>
    <message>
      <location filename="../../studio/question.py" />
      <source>核查投诉</source>
      <translation>looking into a complaint</translation>
    </message>
    <message>
      <location filename="../../studio/question.py" />
      <source>没有这条提问。</source>
      <translation>There is no such question.</translation>
    </message>
    <message>
      <location filename="../../studio/question.py" />
      <source>看提问原文要先写明理由，记入日志。</source>
      <translation>To read a question as it was written, first give a reason, which goes into the journal.</translation>
    </message>
    <message>
      <location filename="../../studio/question.py" />
      <source>提问没有内容，不能登记。</source>
      <translation>A question without text cannot be entered.</translation>
    </message>
    <message>
      <location filename="../../studio/question.py" />
      <source>提问原文只给本场的部门助理、经办人和审核员看。</source>
      <translation>A question as it was written is for the programme's aides, its handler and its reviewers alone.</translation>
    </message>
    <message>
      <location filename="../../studio/question.py" />
      <source>收到时间还没有到，请核对。</source>
      <translation>The time of arrival lies in the future; check it.</translation>
    </message>
    <message>
      <location filename="../../studio/question.py" />
      <source>请写明媒体名称。</source>
      <translation>Name the outlet.</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/reading.py" />
      <source>这场访谈由人工粘贴，门户没有可以读回的接口</source>
      <translation>this programme is pasted by hand: its portal has no interface to be read back</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/reading.py" />
      <source>这场访谈没有写门户地址，没有可以核对的渠道。</source>
      <translation>This programme has no portal address: there is no channel to hold against the record.</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>一致</source>
      <translation>The same</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>已撤下</source>
      <translation>Taken off</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>版本不同</source>
      <translation>Another version</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>内容不同</source>
      <translation>Other content</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>次序不对</source>
      <translation>Out of order</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>重复</source>
      <translation>More than once</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>门户上没有</source>
      <translation>Not at the portal</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>应撤未撤</source>
      <translation>Withdrawn, and still there</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>送出的不是审核通过的</source>
      <translation>Sent otherwise than approved</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>不是本台发布的</source>
      <translation>Not published by this studio</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>没有送出</source>
      <translation>Not sent</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>没有读到</source>
      <translation>Not read</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>通过后没有发布</source>
      <translation>approved, not released</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>预录，没有叫上</source>
      <translation>prepared, not called up</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>总导演跳过了等待</source>
      <translation>the director let the feed go on without it</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>还在发布后的等待里</source>
      <translation>still held after its release</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>推送停着</source>
      <translation>sending is stopped</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>还在排队</source>
      <translation>still in the queue</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>门户拒收</source>
      <translation>Refused by the portal</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>送出前收回了</source>
      <translation>recalled before it left</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>门户上已有，回执没有收到</source>
      <translation>the portal has it, its receipt was lost</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>回执的校验值与送出的不同</source>
      <translation>the receipt's digest is not that of what was sent</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>在门户上被撤下，不是本台撤的</source>
      <translation>taken off at the portal, not by this studio</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>在草稿里，还没有在那边发布，读者看不到</source>
      <translation>in the draft, not yet published there; readers do not see it</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>✓ 批准的与门户现有的逐条一致：{sums}。</source>
      <translation>✓ What was approved and what the portal has are the same, one by one: {sums}.</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>▲ 没有读到门户（{why}）；下面只是本台所知。</source>
      <translation>▲ The portal could not be read ({why}); below is only what this studio knows.</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>还没有审核通过的内容，门户上也没有。</source>
      <translation>Nothing was approved yet, and the portal has nothing.</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>▲ 有 {n} 条与门户不符：{sums}。</source>
      <translation>▲ {n} do not agree with the portal: {sums}.</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>✓ 送到的都与门户一致，其中 {n} 条还在那边的草稿里，读者看不到：{sums}。</source>
      <translation>✓ What arrived is the same at the portal; {n} of it still lie in a draft there, unseen by readers: {sums}.</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>✓ 送出的都与门户一致；有没有送出的：{sums}。</source>
      <translation>✓ All that was sent agrees with the portal; some was not sent: {sums}.</translation>
    </message>
    <message>
      <location filename="../../studio/reconciliation/wording.py" />
      <source>{verdict} {n} 条</source>
      <translation>{verdict}: {n}</translation>
    </message>
    <message>
      <location filename="../../studio/record/marks.py" />
      <source>精彩观点</source>
      <translation>Highlight</translation>
    </message>
    <message>
      <location filename="../../studio/record/noun.py" />
      <source>没有这条记录。</source>
      <translation>There is no such line.</translation>
    </message>
    <message>
      <location filename="../../studio/record/order.py" />
      <source>拆分以后，两条都要有文字。</source>
      <translation>Both parts of a split line need words.</translation>
    </message>
    <message>
      <location filename="../../studio/record/order.py" />
      <source>这条后面没有空位了，不能再拆分；请发布员先把后面的一条移动一次。</source>
      <translation>There is no room behind this line, so it cannot be split. Let the publisher move the next line once.</translation>
    </message>
    <message>
      <location filename="../../studio/record/order.py" />
      <source>两条的发言人不同，不能合并。</source>
      <translation>The two lines have different speakers and cannot be joined.</translation>
    </message>
    <message>
      <location filename="../../studio/record/order.py" />
      <source>下一条还在录入，不能合并。</source>
      <translation>The next line is still being typed and cannot be joined.</translation>
    </message>
    <message>
      <location filename="../../studio/record/order.py" />
      <source>下一条有一版还没有审核通过，请审核以后再合并。</source>
      <translation>A version of the next line has not passed review yet; join it after that.</translation>
    </message>
    <message>
      <location filename="../../studio/record/order.py" />
      <source>这条没有并入别的记录。</source>
      <translation>This line was not joined into another one.</translation>
    </message>
    <message>
      <location filename="../../studio/record/order.py" />
      <source>只能与紧接着的下一条合并。</source>
      <translation>Only the line right behind can be joined.</translation>
    </message>
    <message>
      <location filename="../../studio/record/order.py" />
      <source>第{n}条并入第{m}条，请改那一条。</source>
      <translation>Line {n} is joined into line {m}; change that one.</translation>
    </message>
    <message>
      <location filename="../../studio/record/order.py" />
      <source>第{n}条拆出过第{m}条，请先把这两条合并。</source>
      <translation>Line {m} was split off line {n}. Join these two first.</translation>
    </message>
    <message>
      <location filename="../../studio/record/order.py" />
      <source>第{n}条的合并稿已提交或已通过；请先由审核员退回。</source>
      <translation>The joined text of line {n} was handed in or passed; the reviewer must return it first.</translation>
    </message>
    <message>
      <location filename="../../studio/record/prepare.py" />
      <source>没有可以提交的预录。</source>
      <translation>There are no prepared lines to submit.</translation>
    </message>
    <message>
      <location filename="../../studio/record/prepare.py" />
      <source>一次最多提交 {n} 条预录。</source>
      <translation>At most {n} prepared lines can be submitted at once.</translation>
    </message>
    <message>
      <location filename="../../studio/record/prepare.py" />
      <source>这条不是等着叫上的预录。</source>
      <translation>This is no prepared line that waits to be called up.</translation>
    </message>
    <message>
      <location filename="../../studio/record/prepare.py" />
      <source>第 {n} 段没有文字。</source>
      <translation>Paragraph {n} has no text.</translation>
    </message>
    <message>
      <location filename="../../studio/record/prepare.py" />
      <source>第 {n} 段超过 {most} 字，请分段。</source>
      <translation>Paragraph {n} has above {most} signs; part it.</translation>
    </message>
    <message>
      <location filename="../../studio/record/speakers.py" />
      <source>嘉宾名单中没有“{name}”。</source>
      <translation>"{name}" is not on the guest list.</translation>
    </message>
    <message>
      <location filename="../../studio/record/write.py" />
      <source>这条并入第{n}条，请改那一条。</source>
      <translation>This line is joined into line {n}; change that one.</translation>
    </message>
    <message>
      <location filename="../../studio/record/write.py" />
      <source>不能审核自己起草的内容，须由另一人审核。</source>
      <translation>You cannot review your own text; another person must.</translation>
    </message>
    <message>
      <location filename="../../studio/record/write.py" />
      <source>这条是拆出来的，不能单独放弃：请与拆出它的那条合并，或改写后再提交。</source>
      <translation>This line was split off and cannot be given up alone. Join it with the line it came from, or rewrite and submit it.</translation>
    </message>
    <message>
      <location filename="../../studio/record/write.py" />
      <source>这条已有通过的版本，不能放弃；要撤下，请用撤回。</source>
      <translation>This line has an approved version and cannot be discarded. To take it off the page, withdraw it.</translation>
    </message>
    <message>
      <location filename="../../studio/record/write.py" />
      <source>第{n}条正并入这条，合并稿审核通过以前不能另改；退回以后，先让它单独成条。</source>
      <translation>Line {n} is being joined into this one, which is not changed before the whole has passed review; where it was returned, let that line stand by itself first.</translation>
    </message>
    <message>
      <location filename="../../studio/recording.py" />
      <source>主持人专访</source>
      <translation>Host's interview</translation>
    </message>
    <message>
      <location filename="../../studio/recording.py" />
      <source>网民实时提问</source>
      <translation>Netizens' live questions</translation>
    </message>
    <message>
      <location filename="../../studio/recording.py" />
      <source>记者提问</source>
      <translation>Press question</translation>
    </message>
    <message>
      <location filename="../../studio/recording.py" />
      <source>请写出录像的名称，例如“主机位”。</source>
      <translation>Please name the recording, for example 'main camera'.</translation>
    </message>
    <message>
      <location filename="../../studio/recording.py" />
      <source>帧率只能是 24、25、30、50 或 60。</source>
      <translation>The frame rate is 24, 25, 30, 50 or 60.</translation>
    </message>
    <message>
      <location filename="../../studio/recording.py" />
      <source>偏移不能超过 24 小时。</source>
      <translation>The offset is at most 24 hours.</translation>
    </message>
    <message>
      <location filename="../../studio/recording.py" />
      <source>这一条已经是“{kind}”的开始。</source>
      <translation>'{kind}' already begins with this line.</translation>
    </message>
    <message>
      <location filename="../../studio/recording.py" />
      <source>没有环节从这一条开始。</source>
      <translation>No part begins with this line.</translation>
    </message>
    <message>
      <location filename="../../studio/recording.py" />
      <source>没有这段录像。</source>
      <translation>There is no such recording.</translation>
    </message>
    <message>
      <location filename="../../studio/recording.py" />
      <source>录像地址须是 http:// 或 https:// 开头的完整网址。</source>
      <translation>A recording's address is a whole one that begins with http:// or https://.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/acting.py" />
      <source>{name} 已经自己结束了。</source>
      <translation>{name} had ended by itself.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>{s} 秒后又有信使推送；丢 {lost} 条，重 {doubled} 条。</source>
      <translation>A courier sent again after {s} s; {lost} lost, {doubled} doubled.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>断开 {s} 秒：{people} 个人做了 {steps} 步，{waiting} 条排队；{said}</source>
      <translation>Cut for {s} s: {people} people did {steps} steps, {waiting} texts queued. {said}</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>{s} 秒写好并核对：日志 {n} 条，SHA-256 {sha}。</source>
      <translation>Written and checked in {s} s: {n} journal entries, SHA-256 {sha}.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>之前的 {n} 步都在；回来 {s} 秒后又存好一步，到最后又有 {m} 步。</source>
      <translation>All {n} steps of before are there; the next was stored {s} s after the return, and {m} in the end.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>接回时排着 {n} 条，最后一条在 {s} 秒后由读者读到；次序与记录一致，没有重复。</source>
      <translation>{n} texts waited at the return; readers had the last one after {s} s, in the record's order, none twice.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>{n} 个没有提交的字都在，窗口 {s} 秒后回来。</source>
      <translation>All {n} characters not handed in are there; the window was back after {s} s.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>与备份不同的表：{tables}；接不上的日志 {behind} 份；推送停止：{stopped}。</source>
      <translation>Tables that differ from the backup: {tables}; journals that do not go on: {behind}; sending stopped: {stopped}.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>没有发生。</source>
      <translation>It did not happen.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>每个窗口都说了门户连不上。</source>
      <translation>Every window said that the portal cannot be reached.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>缺了末尾的日志 {lost} 份，之后又做了 {n} 步，退出的程序：{gone}。</source>
      <translation>Journals that lost their end: {lost}; steps done afterwards: {n}; programs that ended: {gone}.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>{left} 条没有补发，次序不对 {wrong} 处，重 {doubled} 条。</source>
      <translation>{left} texts not sent, {wrong} places out of order, {doubled} doubled.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>日志 {n} 条都在，审计通过，每一行相同，推送已停止。</source>
      <translation>All {n} journal entries are there, the audit passes, every row is the same, sending is stopped.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>是</source>
      <translation>yes</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>否</source>
      <translation>no</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>没有备份可以恢复。</source>
      <translation>There is no backup to restore.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>没有信使接手。</source>
      <translation>No courier took over.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>外网没有接回来。</source>
      <translation>The internet did not come back.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>没有说门户连不上的窗口：{silent}。</source>
      <translation>Windows that did not say that the portal cannot be reached: {silent}.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>没有赶上打到一半的一句。</source>
      <translation>No line was caught half typed.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>没有做成：{fault}</source>
      <translation>Could not be done: {fault}</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/judging.py" />
      <source>没有恢复：{fault}</source>
      <translation>Not restored: {fault}</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>拔掉装着数据库的那台电脑的电源：窗口和信使同时被杀，4 秒后再启动</source>
      <translation>The PC that has the database loses its power: windows and courier killed at once, started again after 4 s</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>强行杀掉信使，1 秒后再启动</source>
      <translation>The courier is killed, started again after 1 s</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>断开演播室到门户的外网：发出去的没有回音</source>
      <translation>The room's internet is cut: what is sent to the portal has no answer</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>直播中备份整个数据库</source>
      <translation>The whole database is backed up while on air</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>强行杀掉数据库服务器，4 秒后再启动</source>
      <translation>The database server is killed, started again after 4 s</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>接回外网</source>
      <translation>The internet comes back</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>速记员正打着字，强行杀掉她的窗口</source>
      <translation>A stenographer's window is killed while she types</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>把直播中的备份恢复到一个空的数据库</source>
      <translation>The backup made on air is restored into an empty database</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>另一个信使自己接手；该上网的不丢也不重。</source>
      <translation>Another courier takes over by itself; nothing that goes online is lost or doubled.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>每个席位都说清楚，没有人要等：记录、提问、审核照常，要发布的排队。</source>
      <translation>Every seat says so and nobody waits: lines, questions and reviews go on, what is released queues.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>备份是同一时刻的，写好就核对过；没有人因此停下来。</source>
      <translation>The backup is of one moment and checked when written; nobody stops for it.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>说过已存好的一步也不丢；各席位自己接上，没有程序因此退出。</source>
      <translation>Nothing that was said to be stored is lost; the seats go on by themselves, and no program ends over it.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>排队的按记录的次序补发，一条不少，一条不重。</source>
      <translation>What queued goes out in the record's order, none missing, none twice.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>没有提交的字还在；十秒内回到原处（慢的电脑放宽到四十秒）。</source>
      <translation>What was not handed in is there, back in its place within ten seconds (forty on a slow PC).</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>逐行与备份相同，日志接得上；恢复以后先停止推送，等人核对。</source>
      <translation>Row by row the same as the backup, and the journal goes on from it; after a restore sending is stopped until a person has looked.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>记录没有上网</source>
      <translation>lines not online</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>记录重复上网</source>
      <translation>lines online twice</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>读者收到的次序不对</source>
      <translation>out of order for readers</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>门户次序与记录不同</source>
      <translation>places unlike the record</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>多出来的文字</source>
      <translation>texts that nobody wrote</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>未经第二人审核就上网</source>
      <translation>online without a second person</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>撤回后仍读得到</source>
      <translation>withdrawn and still readable</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>提问没有收到</source>
      <translation>questions not received</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>答复重复上网</source>
      <translation>answers online twice</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>断网断电演练：逐项结果</source>
      <translation>The drill at the venue, step by step</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>演完以后</source>
      <translation>After the play</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>未发生</source>
      <translation>Not done</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>守住：{words}</source>
      <translation>Held: {words}</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>没有守住：{words}</source>
      <translation>Not held: {words}</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>合计：{sums}</source>
      <translation>In sum: {sums}</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>第 {minute} 分钟</source>
      <translation>Minute {minute}</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/drill/telling.py" />
      <source>承诺：{words}</source>
      <translation>Promised: {words}</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/own_server.py" />
      <source>这台电脑上没有找到 PostgreSQL 的服务器程序（postgres 和 initdb，14 或更新）。请安装 postgresql，或在 --postgres 后面写明它们所在的文件夹。</source>
      <translation>No PostgreSQL server programs (postgres and initdb, 14 or newer) were found on this PC. Install postgresql, or name their folder after --postgres.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/own_server.py" />
      <source>彩排自己的数据库服务器没有建成：{said}</source>
      <translation>The rehearsal's own database server could not be made: {said}</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal/own_server.py" />
      <source>彩排自己的数据库服务器没有启动：{said}</source>
      <translation>The rehearsal's own database server did not start: {said}</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal_attendance.py" />
      <source>名单上还没有人打开本场窗口，记不下谁坐在哪里。请各岗位登录本场后再确认。</source>
      <translation>Nobody on the roster has this programme's window open, so there is nothing to note about who sits where. Please have everybody sign in to this programme, then confirm.</translation>
    </message>
    <message>
      <location filename="../../studio/rehearsal_attendance.py" />
      <source>没有确认过彩排出席的，请写明原因。</source>
      <translation>Nobody confirmed who sat there when it was rehearsed: please write why.</translation>
    </message>
    <message>
      <location filename="../../studio/replacing.py" />
      <source>记录里没有要替换的文字。</source>
      <translation>The record does not hold the words to replace.</translation>
    </message>
    <message>
      <location filename="../../studio/replacing.py" />
      <source>其中有的记录刚被改过，没有替换；请看过现状再操作。</source>
      <translation>One of these lines was just changed, so nothing was replaced; please look at it as it is now.</translation>
    </message>
    <message>
      <location filename="../../studio/reporting_duty.py" />
      <source>内容没有改动。</source>
      <translation>Nothing was changed.</translation>
    </message>
    <message>
      <location filename="../../studio/reporting_duty.py" />
      <source>请写明报送了什么、报给了谁。</source>
      <translation>Please say what was reported, and to whom.</translation>
    </message>
    <message>
      <location filename="../../studio/reporting_duty.py" />
      <source>请写明不再报送的原因。</source>
      <translation>Please say why it is not to be reported any more.</translation>
    </message>
    <message>
      <location filename="../../studio/reporting_duty.py" />
      <source>这项报告任务还没有办结。</source>
      <translation>This report is still to be done.</translation>
    </message>
    <message>
      <location filename="../../studio/reporting_duty.py" />
      <source>没有这项报告任务。</source>
      <translation>There is no such report to be done.</translation>
    </message>
    <message>
      <location filename="../../studio/reporting_duty.py" />
      <source>这项报告任务已经办结或不再报送，请先恢复。</source>
      <translation>This report was done or is asked no more; please reopen it first.</translation>
    </message>
    <message>
      <location filename="../../studio/reporting_duty.py" />
      <source>请填写要报告的事项。</source>
      <translation>Please enter what is to be reported.</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>数字待核</source>
      <translation>Check figure</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>职务写法</source>
      <translation>Check post</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>同音字</source>
      <translation>Homophone</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>可公开</source>
      <translation>May be public</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>不予公开</source>
      <translation>Not public</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>需研究</source>
      <translation>Needs study</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>没有文字，不能保存。</source>
      <translation>There is no text to save.</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>没有文字，不能提交。</source>
      <translation>There is no text to submit.</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>只有起草人本人可以提交。</source>
      <translation>Only the author can submit this.</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>请先选择保密审查结论。</source>
      <translation>Choose the outcome of the secrecy check first.</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>保密审查结论为“{secrecy}”，不能通过；请退回。</source>
      <translation>The secrecy check says "{secrecy}", so this cannot be approved. Return it.</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>您已签过这一版，须由另一人签下一级。</source>
      <translation>You have signed this version; another person must sign the next level.</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>请写明退回原因。</source>
      <translation>Give the reason for returning it.</translation>
    </message>
    <message>
      <location filename="../../studio/review.py" />
      <source>还没有可审核的内容。</source>
      <translation>There is nothing to review yet.</translation>
    </message>
    <message>
      <location filename="../../studio/rewritten.py" />
      <source>数据库正在使用：请先关闭所有演播台窗口和信使，再{act}。</source>
      <translation>The database is in use: first close all studio windows and the courier. ({act})</translation>
    </message>
    <message>
      <location filename="../../studio/rewritten.py" />
      <source>{act}没有完成：写出的文件与原来的不同，原来的没有动。</source>
      <translation>{act} was not completed: the file written differs from the old one, which was not touched.</translation>
    </message>
    <message>
      <location filename="../../studio/rights/manifest.py" />
      <source>数据库里没有本程序的权限。请运行 interview-studio db upgrade。</source>
      <translation>The database has none of this program's rights. Run interview-studio db upgrade.</translation>
    </message>
    <message>
      <location filename="../../studio/rights/manifest.py" />
      <source>缺少：{what}</source>
      <translation>missing: {what}</translation>
    </message>
    <message>
      <location filename="../../studio/rights/manifest.py" />
      <source>多出：{what}</source>
      <translation>beyond what was laid down: {what}</translation>
    </message>
    <message>
      <location filename="../../studio/rights/manifest.py" />
      <source>没有登录账号：{login}</source>
      <translation>has no login: {login}</translation>
    </message>
    <message>
      <location filename="../../studio/rights/manifest.py" />
      <source>对所有人开着：{right}</source>
      <translation>open to everybody: {right}</translation>
    </message>
    <message>
      <location filename="../../studio/rights/rules.py" />
      <source>这一步不由您的角色来做。</source>
      <translation>This is not for your role to do.</translation>
    </message>
    <message>
      <location filename="../../studio/rights/rules.py" />
      <source>只能以自己的名义记录。</source>
      <translation>You can write in your own name only.</translation>
    </message>
    <message>
      <location filename="../../studio/rights/rules.py" />
      <source>状态不能这样改，或不由您来改。</source>
      <translation>The state cannot go that way, or not by you.</translation>
    </message>
    <message>
      <location filename="../../studio/rights/rules.py" />
      <source>这条内容属于另一场访谈。</source>
      <translation>This belongs to another programme.</translation>
    </message>
    <message>
      <location filename="../../studio/rights/rules.py" />
      <source>不能取消自己的管理员身份。</source>
      <translation>You cannot take away your own role of administrator.</translation>
    </message>
    <message>
      <location filename="../../studio/rights/rules.py" />
      <source>不能停用自己。</source>
      <translation>You cannot retire yourself.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/bulk.py" />
      <source>此后另有处理，没有撤销。</source>
      <translation>Decided on since, not undone.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/bulk.py" />
      <source>这条提问刚被别人处理过，请看过现状再操作。</source>
      <translation>Somebody has just acted on this question. Look at where it stands now, then act.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/bulk.py" />
      <source>这条提问已有处理结果；要改，请先撤销。</source>
      <translation>This question is decided already. To change that, undo it first.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/bulk.py" />
      <source>不能归并到自己。</source>
      <translation>A question cannot be merged into itself.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/bulk.py" />
      <source>只能归并到已采用的提问。</source>
      <translation>A question can be merged into an accepted one only.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/bulk.py" />
      <source>这条提问已有归并，请先撤销归并。</source>
      <translation>Other questions are merged into this one. Undo those merges first.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/bulk.py" />
      <source>还有提问归并在这条之下，请先撤销那些归并。</source>
      <translation>Other questions are still merged into this one. Undo those merges first.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/bulk.py" />
      <source>归并的提问此后另有处理，不能一并撤销。</source>
      <translation>Merged questions were acted on since; the merge cannot be undone as a whole.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/bulk.py" />
      <source>一次最多处理 {most} 条，请少选一些。</source>
      <translation>At most {most} at once; please select fewer.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/bulk.py" />
      <source>没有可撤销的操作。</source>
      <translation>There is nothing to undo.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/bulk.py" />
      <source>这一步不能成批做。</source>
      <translation>This cannot be done for several at once.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/decide.py" />
      <source>辱骂攻击</source>
      <translation>Abusive</translation>
    </message>
    <message>
      <location filename="../../studio/screening/decide.py" />
      <source>广告刷屏</source>
      <translation>Advertising</translation>
    </message>
    <message>
      <location filename="../../studio/screening/decide.py" />
      <source>与本期无关</source>
      <translation>Off topic</translation>
    </message>
    <message>
      <location filename="../../studio/screening/decide.py" />
      <source>恶意造谣</source>
      <translation>Malicious rumour</translation>
    </message>
    <message>
      <location filename="../../studio/screening/decide.py" />
      <source>违法信息</source>
      <translation>Against the law</translation>
    </message>
    <message>
      <location filename="../../studio/screening/decide.py" />
      <source>没有内容</source>
      <translation>Empty</translation>
    </message>
    <message>
      <location filename="../../studio/screening/decide.py" />
      <source>请选择承办单位。</source>
      <translation>Choose the unit in charge.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/decide.py" />
      <source>请选择不采用的原因。</source>
      <translation>Choose the reason for declining.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/decide.py" />
      <source>请写明移交原因。</source>
      <translation>Give the reason for handing it on.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/decide.py" />
      <source>类别和领域没有变。</source>
      <translation>Kind and fields are as they were.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/decide.py" />
      <source>这条是随主问题一起归并的，请在主问题上撤销。</source>
      <translation>This came along with its main question. Undo the merge there.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/decide.py" />
      <source>原来的主问题此后另有处理，不能撤销拆分；可以重新归并。</source>
      <translation>The question it had been merged into was dealt with since, so the parting cannot be undone; you can merge it again.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/evaluation.py" />
      <source>标注文件 {path} 里没有提问。</source>
      <translation>There are no questions in the labelled file {path}.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/evaluation.py" />
      <source>读不了标注文件 {path}：{fault}。</source>
      <translation>The labelled file {path} cannot be read: {fault}.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/evaluation.py" />
      <source>不是 UTF-8 文字</source>
      <translation>it is not UTF-8 text</translation>
    </message>
    <message>
      <location filename="../../studio/screening/evaluation.py" />
      <source>标注文件 {path} 第 {line} 行不是带标注的提问。</source>
      <translation>Line {line} of the labelled file {path} is not a labelled question.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/house_lists.py" />
      <source>请选择一个有词的词表。</source>
      <translation>Choose a word list that holds words.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/house_lists.py" />
      <source>没有这个词表。</source>
      <translation>There is no such word list.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/house_lists.py" />
      <source>词表属于整个演播台，请在排期中修改。</source>
      <translation>Word lists belong to the whole studio; please change them in the plan.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/house_lists.py" />
      <source>词表最多 {most} 个，请先移除不用的。</source>
      <translation>There can be {most} word lists at most; remove one that is not used first.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>身份证号</source>
      <translation>ID card number</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>手机号</source>
      <translation>Mobile number</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>座机号</source>
      <translation>Landline number</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>银行卡号</source>
      <translation>Bank card number</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>住址</source>
      <translation>Home address</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>电子邮箱</source>
      <translation>E-mail address</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>微信号</source>
      <translation>WeChat account</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>QQ 号</source>
      <translation>QQ account</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>车牌号</source>
      <translation>Number plate</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>证件号</source>
      <translation>Passport or permit number</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>个人编号</source>
      <translation>Personal number</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>生日</source>
      <translation>Date of birth</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>年龄</source>
      <translation>Age</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>学校班级</source>
      <translation>School and class</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>疑似信访事项，建议移交</source>
      <translation>Seems to be a petition: hand it over</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>篇幅很长，可请提问人写短</source>
      <translation>Very long: ask for a shorter one</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>含个人信息</source>
      <translation>Personal data</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>命中词表</source>
      <translation>Word list</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>有相似提问</source>
      <translation>Asked before</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>疑似信访</source>
      <translation>Perhaps a petition</translation>
    </message>
    <message>
      <location filename="../../studio/screening/names.py" />
      <source>篇幅很长</source>
      <translation>Very long</translation>
    </message>
    <message>
      <location filename="../../studio/screening/word_files.py" />
      <source>词表 {name} 不是 UTF-8 或 GB 18030 的文字。</source>
      <translation>The word list {name} is neither UTF-8 nor GB 18030 text.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/word_files.py" />
      <source>词表 {name} 第 {line} 行：{fault}</source>
      <translation>Word list {name}, line {line}: {fault}</translation>
    </message>
    <message>
      <location filename="../../studio/screening/word_files.py" />
      <source>词表 {name} 里没有词。每行写一个词，逗号后写类别。</source>
      <translation>Word list {name} holds no word. Write one word a line, its class after a comma.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/word_files.py" />
      <source>词表 {name} 超过 {most} 个词。</source>
      <translation>The word list {name} has more than {most} words.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/word_files.py" />
      <source>太长，一个词不超过 {most} 个字。</source>
      <translation>Too long; a word has {most} characters at most.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/word_files.py" />
      <source>类别太长，不超过 {most} 个字。</source>
      <translation>The class is too long; it has {most} characters at most.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/word_files.py" />
      <source>有看不见的控制字符。</source>
      <translation>There are control characters that nobody sees.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/word_files.py" />
      <source>词表 {name} 太大，请核对是不是选错了文件。</source>
      <translation>Word list {name} is too large; check whether it is the right file.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/word_files.py" />
      <source>与第 {line} 行重复。</source>
      <translation>The same as line {line}.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/word_files.py" />
      <source>词表 {name} 不是 CSV 表格。</source>
      <translation>Word list {name} is no CSV table.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/wording.py" />
      <source>公开文本不能是空的；不要这条提问，请用“不采用”。</source>
      <translation>The public text cannot be empty; to leave the question out, decline it.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/wording.py" />
      <source>公开文本刚改过，新的识别结果还没有出来，请稍候再遮蔽。</source>
      <translation>The public text was just changed and has not been looked at anew; please mask in a moment.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/wording.py" />
      <source>没有找到要遮蔽的个人信息；要自己遮蔽，请整理公开文本。</source>
      <translation>No personal data was found to mask; to mask by yourself, reword the public text.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/wording.py" />
      <source>公开文本没有改动。</source>
      <translation>The public text was not changed.</translation>
    </message>
    <message>
      <location filename="../../studio/screening/wording.py" />
      <source>这些遮蔽不合这段文字，没有改动。</source>
      <translation>These masks do not fit this text; nothing was changed.</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>一般</source>
      <comment>sentiment</comment>
      <translation>General</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>较大</source>
      <comment>sentiment</comment>
      <translation>Larger</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>重大</source>
      <comment>sentiment</comment>
      <translation>Major</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>特别重大</source>
      <comment>sentiment</comment>
      <translation>Extreme</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>这个单位不在专报的发送名单里。</source>
      <translation>This unit is not among those the report goes to.</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>只有已移交（信访或重大舆情）的提问才写舆情专报，请先移交。</source>
      <translation>Only a question that was escalated (petition or grave sentiment) gets a sentiment report; please escalate it first.</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>这条提问刚有别人写了专报，请看过再写。您输入的文字仍在。</source>
      <translation>Somebody has just written a report on this question; please look at it first. What you typed is still here.</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>会商联席会议名单上的单位都已在发送名单里。</source>
      <translation>Every unit on the joint meeting's list is among the recipients already.</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>“{unit}”已经记过送达。</source>
      <translation>"{unit}" was noted as sent already.</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>还没有送到“{unit}”，请先记送达。</source>
      <translation>It was not sent to "{unit}" yet; please note the sending first.</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>“{unit}”已经记过阅知。</source>
      <translation>"{unit}" was noted as having read it already.</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>请写明舆情概要和处置建议。</source>
      <translation>Please write the gist and the proposed response.</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>同类诉求的数量至少是 1。</source>
      <translation>The number of like questions is at least 1.</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>发现时间不能晚于现在。</source>
      <translation>The time it was noticed cannot be later than now.</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>每一项最多 {n} 个字。</source>
      <translation>Each field holds at most {n} characters.</translation>
    </message>
    <message>
      <location filename="../../studio/sentiment.py" />
      <source>没有这份舆情专报。</source>
      <translation>There is no such sentiment report.</translation>
    </message>
    <message>
      <location filename="../../studio/series.py" />
      <source>没有这种节目类型。</source>
      <translation>There is no such kind of programme.</translation>
    </message>
    <message>
      <location filename="../../studio/server_backup.py" />
      <source>这个账号看不到整个数据库，没有备份。请用数据库所有者的账号（运行 db init 的那一个）。</source>
      <translation>This login is not shown the whole database; no backup was made. Use the login of the database's owner (the one that ran db init).</translation>
    </message>
    <message>
      <location filename="../../studio/server_backup.py" />
      <source>恢复要在空的数据库里建表和登录账号，这个账号不能，什么都没有改动。请用能建立账号（CREATEROLE）的数据库所有者。</source>
      <translation>A restore makes tables and logins in an empty database, which this login cannot; nothing was changed. Use an owner of the database who may make logins (CREATEROLE).</translation>
    </message>
    <message>
      <location filename="../../studio/server_backup.py" />
      <source>{act}没有完成：连不上数据库服务器，或连接断了；没有留下文件。连上后请再做一次。</source>
      <translation>{act} was not completed: the database server could not be reached, or the connection broke; no file was left. Do it again once it answers.</translation>
    </message>
    <message>
      <location filename="../../studio/server_backup.py" />
      <source>{act}没有完成：连不上数据库服务器，或连接断了；要么全部恢复了，要么什么都没有。连上后请再做一次：若说已有一套演播台，就是上一次已经恢复好。</source>
      <translation>{act} was not completed: the database server could not be reached, or the connection broke; either everything was restored or nothing. Do it again once it answers: if it says that there is a studio already, the last time had restored it.</translation>
    </message>
    <message>
      <location filename="../../studio/service_guide.py" />
      <source>办事指南最多 {n} 条；请先停用一条。</source>
      <translation>At most {n} service guides; retire one first.</translation>
    </message>
    <message>
      <location filename="../../studio/service_guide.py" />
      <source>请填写办事指南的标题。</source>
      <translation>Write the guide's title.</translation>
    </message>
    <message>
      <location filename="../../studio/service_guide.py" />
      <source>标题里不要有书名号和网址：放进文字时会自动加书名号，网址另填。</source>
      <translation>No book title marks and no address in the title: the marks are added when it goes into a text, the address has a field of its own.</translation>
    </message>
    <message>
      <location filename="../../studio/service_guide.py" />
      <source>网址须以 https:// 开头，写完整，不带用户名、汉字和空格，末尾不带标点；请从浏览器的地址栏复制。</source>
      <translation>The address must begin with https:// and be whole, without a user name, Chinese characters or blanks, and with no punctuation at its end; copy it from the browser's address bar.</translation>
    </message>
    <message>
      <location filename="../../studio/service_guide.py" />
      <source>这个网址已在办事指南里；停用的可以恢复使用。</source>
      <translation>This address is among the guides already; a retired one can be taken up again.</translation>
    </message>
    <message>
      <location filename="../../studio/service_guide.py" />
      <source>没有这条办事指南。</source>
      <translation>There is no such guide.</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>本机没有可用的密钥环，口令不能保存，每次登录都要输入。请启用系统密钥环。</source>
      <translation>This computer has no keyring, so the password cannot be kept and is asked for at each sign-in. Please enable the system's keyring.</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>本机没有可用的密钥环，起草接口的密钥不能保存。请启用系统密钥环。</source>
      <translation>This PC has no usable keyring, so the drafting endpoint's key cannot be kept. Please enable the system keyring.</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>本机没有可用的密钥环，令牌不能保存。请启用系统密钥环，或用环境变量 {variable} 指定一个只有本账号能读的令牌文件。</source>
      <translation>This computer has no keyring, so the token cannot be kept. Turn the system's keyring on, or name in the environment variable {variable} a token file that only this account can read.</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>设置文件 {path} 中 {name} 的值不对。请改正或删除它。</source>
      <translation>The value of {name} in the settings file {path} is wrong. Correct or delete it.</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>本机没有门户 {url} 的令牌。请在“排期 · 这场访谈”的门户一栏填写。</source>
      <translation>This computer has no token for the portal {url}. Enter it under "Plan", "This interview", "Portal".</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>令牌文件里只有一个令牌，发布渠道 {url} 不能用主渠道的；请把文件写成 JSON，每个地址一个令牌。</source>
      <translation>The token file holds one token, and the outlet {url} must not use the main channel's; please write the file as JSON, a token for each address.</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>令牌文件里没有 {url} 的令牌。</source>
      <translation>The token file has no token for {url}.</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>设置文件读不懂：{path}（{error}）。请改正或删除它。</source>
      <translation>The settings file cannot be read: {path} ({error}). Correct or delete it.</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>设置没有保存，仍是原来的：{reason}。</source>
      <translation>The settings were not saved and are as before: {reason}.</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>令牌文件不是完整的 JSON。请重写：每个地址一个令牌。</source>
      <translation>The token file is no whole JSON. Please write it anew: a token for each address.</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>口令文件 {path} 没有写成：{reason}。</source>
      <translation>The password file {path} was not written: {reason}.</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>令牌或口令文件 {path} 别人也能读，请改为只有本账号可读（chmod 600）。</source>
      <translation>Others can read the token or password file {path}; make it readable for this account alone (chmod 600).</translation>
    </message>
    <message>
      <location filename="../../studio/settings.py" />
      <source>读不到令牌或口令文件 {path}：{reason}。</source>
      <translation>The token or password file {path} cannot be read: {reason}.</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/cells.py" />
      <source>这个文件不是表格。请在表格软件里另存为 CSV 或 XLSX 再导入。</source>
      <translation>That file is no table. Save it as CSV or XLSX in your spreadsheet program, then import it.</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/cells.py" />
      <source>这个文件超过 {most} MB，请分成几个文件再导入。</source>
      <translation>That file is larger than {most} MB; split it, then import the parts.</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/cells.py" />
      <source>这是旧式的 Excel 文件（.xls）。请另存为 XLSX 或 CSV 再导入。</source>
      <translation>That is an Excel file of the old kind (.xls). Save it as XLSX or CSV, then import it.</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/cells.py" />
      <source>这个文件展开后太大，不像提问的名单，没有读取。</source>
      <translation>That file is too large once unpacked to be a list of questions; it was not read.</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/cells.py" />
      <source>这个文件超过 {most:,} 行，请分成几个文件再导入。</source>
      <translation>That file has more than {most:,} lines; split it, then import the parts.</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/cells.py" />
      <source>这个 Excel 文件读不懂，可能已损坏。请另存一份再导入。</source>
      <translation>That Excel file cannot be read, it may be damaged. Save another copy, then import that.</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/columns.py" />
      <source>内容</source>
      <translation>Words</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/columns.py" />
      <source>收到时间</source>
      <translation>Received</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/columns.py" />
      <source>工单编号</source>
      <translation>Ticket number</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/columns.py" />
      <source>昵称</source>
      <translation>Nickname</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/columns.py" />
      <source>性别</source>
      <translation>Sex</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/columns.py" />
      <source>承办单位</source>
      <translation>Department</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/columns.py" />
      <source>类别</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/columns.py" />
      <source>用户标识</source>
      <translation>User id</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/drafts.py" />
      <source>内容超过 {most:,} 个字</source>
      <translation>The text has more than {most:,} characters</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/drafts.py" />
      <source>编号超过 {most} 个字</source>
      <translation>The number has more than {most} characters</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/drafts.py" />
      <source>称呼超过 {most} 个字</source>
      <translation>The name has more than {most} characters</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/drafts.py" />
      <source>有不能保存的字符</source>
      <translation>It holds signs that cannot be stored</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/drafts.py" />
      <source>看不懂时间“{time}”</source>
      <translation>Not understood as a time: "{time}"</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/drafts.py" />
      <source>没有时间</source>
      <translation>No time</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/drafts.py" />
      <source>与第 {number} 行重复</source>
      <translation>The same as line {number}</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/file.py" />
      <source>这个文件里没有内容。</source>
      <translation>There is nothing in that file.</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/inside.py" />
      <source>保存</source>
      <translation>Saving</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/inside.py" />
      <source>未导入的原因</source>
      <translation>Why not imported</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/looking.py" />
      <source>已经导入过</source>
      <translation>imported before</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/looking.py" />
      <source>时间在将来</source>
      <translation>time in the future</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/reading.py" />
      <source>没有读完这个文件，什么都没有导入。请再试一次；还是不行，请分成几个文件。</source>
      <translation>The file was not read to its end, and nothing was imported. Try again; if that fails too, split the file.</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/taking.py" />
      <source>导入中断了，已导入的留着。请再导入一次，会接着来，不会重复。</source>
      <translation>The import was interrupted; what was imported stays. Import the file once more: it goes on, and nothing comes twice.</translation>
    </message>
    <message>
      <location filename="../../studio/sheet/taking.py" />
      <source>已导入 {n} 条，其余还没有：{fault}再导入一次会接着来。</source>
      <translation>Imported {n}, the rest not yet: {fault} Import the file once more to go on.</translation>
    </message>
    <message>
      <location filename="../../studio/soundness.py" />
      <source>密钥打不开加密的数据库文件 {path}：密钥不是它的，或者文件已损坏；程序没有动它。请核对恢复码；恢复码无误，{restore}</source>
      <translation>The key does not open the encrypted database file {path}: it is another file's key, or the file is damaged; it was not touched. Compare the recovery code; if it is right: {restore}</translation>
    </message>
    <message>
      <location filename="../../studio/soundness.py" />
      <source>{path} 是一个文件夹，不是数据库文件。请检查路径。</source>
      <translation>{path} is a folder, not a database file. Check the path.</translation>
    </message>
    <message>
      <location filename="../../studio/soundness.py" />
      <source>数据库文件 {path} 不见了，它的日志 {name} 还在。程序没有新建数据库。请把文件放回原处；放不回来，{restore}</source>
      <translation>The database file {path} is gone, but its log {name} is still there. The program did not make a new database. Put the file back; if that is impossible: {restore}</translation>
    </message>
    <message>
      <location filename="../../studio/soundness.py" />
      <source>数据库文件 {path} 是空的（0 字节），程序没有动它。{restore}若这里从未有过演播台，请删除这个空文件后再打开。</source>
      <translation>The database file {path} is empty (0 bytes), and the program did not touch it. {restore} If there never was a studio here, delete the empty file and open the program again.</translation>
    </message>
    <message>
      <location filename="../../studio/soundness.py" />
      <source>{no_studio}（{path}）</source>
      <translation>{no_studio} ({path})</translation>
    </message>
    <message>
      <location filename="../../studio/soundness.py" />
      <source>{broken}（{path} 比它自己说的短）</source>
      <translation>{broken} ({path} is shorter than it says)</translation>
    </message>
    <message>
      <location filename="../../studio/soundness.py" />
      <source>数据库的日志 {log} 已损坏，最后几步可能只在其中；程序没有动它。请先把它和数据库文件一起另存，再从备份恢复：{restore}</source>
      <translation>The database's log {log} is damaged and may hold the last steps; the program did not touch it. First copy it and the database file to a safe place, then restore a backup: {restore}</translation>
    </message>
    <message>
      <location filename="../../studio/soundness.py" />
      <source>打不开数据库文件 {path}：{reason}。</source>
      <translation>The database file {path} cannot be opened: {reason}.</translation>
    </message>
    <message>
      <location filename="../../studio/soundness.py" />
      <source>{read_only}（{place}）</source>
      <translation>{read_only} ({place})</translation>
    </message>
    <message>
      <location filename="../../studio/standing_in.py" />
      <source>“{role}”不是一场访谈里的岗位，请找管理员。</source>
      <translation>"{role}" is no seat of one programme; please ask the administrator.</translation>
    </message>
    <message>
      <location filename="../../studio/standing_in.py" />
      <source>请让接替的导播坐好以后，再由他把您移出名单。</source>
      <translation>Let the next director sit down first, who then takes you off the roster.</translation>
    </message>
    <message>
      <location filename="../../studio/states.py" />
      <source>计划</source>
      <translation>Planned</translation>
    </message>
    <message>
      <location filename="../../studio/states.py" />
      <source>方案待审</source>
      <translation>Proposal in review</translation>
    </message>
    <message>
      <location filename="../../studio/states.py" />
      <source>方案已核实</source>
      <translation>Proposal confirmed</translation>
    </message>
    <message>
      <location filename="../../studio/states.py" />
      <source>征集中</source>
      <translation>Collecting</translation>
    </message>
    <message>
      <location filename="../../studio/states.py" />
      <source>已彩排</source>
      <translation>Rehearsed</translation>
    </message>
    <message>
      <location filename="../../studio/states.py" />
      <source>直播暂停</source>
      <translation>Paused</translation>
    </message>
    <message>
      <location filename="../../studio/states.py" />
      <source>答复中</source>
      <translation>Following up</translation>
    </message>
    <message>
      <location filename="../../studio/states.py" />
      <source>已归档</source>
      <translation>Archived</translation>
    </message>
    <message>
      <location filename="../../studio/states.py" />
      <source>已延期</source>
      <translation>Postponed</translation>
    </message>
    <message>
      <location filename="../../studio/states.py" />
      <source>已取消</source>
      <translation>Cancelled</translation>
    </message>
    <message>
      <location filename="../../studio/states.py" />
      <source>已取消归档</source>
      <translation>Cancelled, archived</translation>
    </message>
    <message>
      <location filename="../../studio/support.py" />
      <source>这个支持包里有：程序和部件的版本、操作系统、设置（不含口令和令牌）、数据库各表的行数、日志每场访谈的账头、核对结论、程序的运行记录（句子的样式、数字和出错的位置）、程序出错的位置。
没有：任何人的姓名、登录名、电话，任何提问、答复、记录的文字，任何口令和令牌，任何文件夹名。
发出之前可以打开逐个看一遍：都是文字文件。</source>
      <translation>In this support bundle: versions of the program and its parts, the operating system, the settings (without passwords and tokens), how many rows the tables of the database have, the head of each interview's journal, the verdict of the audit, what the program noted of its own work (forms of sentences, numbers and places), where the program went wrong.
Not in it: anybody's name, login or phone number, the text of any question, answer or line, any password or token, the name of any folder.
You can look through it before you send it: it is all plain text.</translation>
    </message>
    <message>
      <location filename="../../studio/support.py" />
      <source>支持包</source>
      <translation>Support bundle</translation>
    </message>
    <message>
      <location filename="../../studio/support.py" />
      <source>已有同名的文件，请换一个文件名。</source>
      <translation>There is a file of this name already. Give another one.</translation>
    </message>
    <message>
      <location filename="../../studio/support.py" />
      <source>没有出错报告。</source>
      <translation>There are no crash reports.</translation>
    </message>
    <message>
      <location filename="../../studio/support.py" />
      <source>没有运行记录。</source>
      <translation>The program noted nothing.</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/cells.py" />
      <source>这张表在第 {n} 列以后还有内容，不像要导入的表。</source>
      <translation>Something stands beyond column {n} of this table: it does not look like one to be imported.</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/cells.py" />
      <source>这个文件打不开，可能损坏了。请在 Word、WPS 或表格软件里打开，另存一份再导入。</source>
      <translation>This file does not open; it may be damaged. Please open it in Word, WPS or a spreadsheet, save it anew and import that.</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/cells.py" />
      <source>这个文件超过 {most} MB，不像要导入的表。</source>
      <translation>This file is larger than {most} MB and does not look like a table to import.</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/cells.py" />
      <source>这个文件不是 Word 文档，也不是表格。请另存为 .docx、.xlsx 或 .csv 再导入。</source>
      <translation>This file is neither a Word document nor a spreadsheet. Please save it as .docx, .xlsx or .csv.</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/cells.py" />
      <source>这是旧式的 .doc 或 .xls 文件。请另存为 .docx、.xlsx 或 .csv 再导入。</source>
      <translation>This is an old .doc or .xls file. Please save it as .docx, .xlsx or .csv.</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/cells.py" />
      <source>这张表超过 {n:,} 行，不像要导入的表。</source>
      <translation>This table has more than {n:,} lines and does not look like one to import.</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/cells.py" />
      <source>这个文件展开后太大，没有读取。</source>
      <translation>Unpacked, this file is too large; it was not read.</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/cells.py" />
      <source>第 {n} 行有一格超过 {most:,} 字，请删短再导入。</source>
      <translation>A cell of row {n} holds more than {most:,} signs. Shorten it, then import again.</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/headings.py" />
      <source>表头上面的文字没有导入：{text}</source>
      <translation>Text above the heading is not imported: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/headings.py" />
      <source>没有导入的列：{name}</source>
      <translation>Column not imported: {name}</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/line.py" />
      <source>删去了注音：{text}</source>
      <translation>Readings were taken out: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/line.py" />
      <source>删去了看不见的字符：{text}</source>
      <translation>Unseen signs were taken out: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/line.py" />
      <source>单元格里有换行：{text}</source>
      <translation>A cell has line breaks: {text}</translation>
    </message>
    <message>
      <location filename="../../studio/table_file/written.py" />
      <source>文件名须以 .docx、.xlsx 或 .csv 结尾。</source>
      <translation>The file's name must end in .docx, .xlsx or .csv.</translation>
    </message>
    <message>
      <location filename="../../studio/talking_point.py" />
      <source>已停用</source>
      <translation>Deactivated</translation>
    </message>
    <message>
      <location filename="../../studio/talking_point.py" />
      <source>已于 {day} 过期</source>
      <translation>expired on {day}</translation>
    </message>
    <message>
      <location filename="../../studio/talking_point.py" />
      <source>{day} 起才有效</source>
      <translation>valid from {day} only</translation>
    </message>
    <message>
      <location filename="../../studio/talking_point.py" />
      <source>口径库属于整个演播台，请在排期中修改。</source>
      <translation>The talking points belong to the whole studio. Change them under Schedule.</translation>
    </message>
    <message>
      <location filename="../../studio/talking_point.py" />
      <source>请填写口径的标题和内容。</source>
      <translation>Fill in title and text of the talking point.</translation>
    </message>
    <message>
      <location filename="../../studio/talking_point.py" />
      <source>请写明口径的来源，例如文件名称和文号。</source>
      <translation>Name the source of the talking point, such as the document and its number.</translation>
    </message>
    <message>
      <location filename="../../studio/talking_point.py" />
      <source>口径太长，最多 {most:,} 个字。</source>
      <translation>The talking point is too long: {most:,} characters at most.</translation>
    </message>
    <message>
      <location filename="../../studio/talking_point.py" />
      <source>有效期的止日早于起日。</source>
      <translation>The last day of validity is before the first.</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>提问</source>
      <translation>Question</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>建言献策</source>
      <translation>Suggestion</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>反映情况</source>
      <translation>Report</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>行政审批</source>
      <translation>Administrative approval</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>财政预算决算和“三公”经费</source>
      <translation>Budgets, accounts and official expenses</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>保障性住房</source>
      <translation>Subsidised housing</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>食品药品安全</source>
      <translation>Food and drug safety</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>环境保护</source>
      <translation>Environment</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>生产安全</source>
      <translation>Safety at work</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>价格和收费</source>
      <translation>Prices and fees</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>征地拆迁</source>
      <translation>Land and demolition</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>公共企事业单位</source>
      <translation>Public enterprises and institutions</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>请选择类别：提问、建言献策或反映情况。</source>
      <translation>Choose a kind: question, suggestion or report.</translation>
    </message>
    <message>
      <location filename="../../studio/topic.py" />
      <source>没有这个重点领域。</source>
      <translation>There is no such key field.</translation>
    </message>
    <message>
      <location filename="../../studio/topic_link.py" />
      <source>工作动态</source>
      <translation>Work reports</translation>
    </message>
    <message>
      <location filename="../../studio/topic_link.py" />
      <source>媒体报道</source>
      <translation>Media reports</translation>
    </message>
    <message>
      <location filename="../../studio/topic_link.py" />
      <source>办事指南</source>
      <translation>Service guides</translation>
    </message>
    <message>
      <location filename="../../studio/topic_link.py" />
      <source>音视频</source>
      <translation>Audio and video</translation>
    </message>
    <message>
      <location filename="../../studio/topic_link.py" />
      <source>请写明标题和来源。</source>
      <translation>Please write the title and where it appeared.</translation>
    </message>
    <message>
      <location filename="../../studio/topic_link.py" />
      <source>网址须以 http:// 或 https:// 开头，写完整，不带用户名、汉字和空格；请从浏览器的地址栏复制。</source>
      <translation>The address must begin with http:// or https:// and be whole, without user name, Chinese characters or blanks. Copy it from the browser's address bar.</translation>
    </message>
    <message>
      <location filename="../../studio/topic_link.py" />
      <source>发表日期不能晚于今天。</source>
      <translation>The day of publication cannot be later than today.</translation>
    </message>
    <message>
      <location filename="../../studio/topic_link.py" />
      <source>这个网址已经在名单里。</source>
      <translation>This address is in the list already.</translation>
    </message>
    <message>
      <location filename="../../studio/topic_link.py" />
      <source>一场访谈最多 {n} 条链接。</source>
      <translation>A programme has at most {n} links.</translation>
    </message>
    <message>
      <location filename="../../studio/topic_link.py" />
      <source>没有这条链接，或已经移出。</source>
      <translation>There is no such link, or it was taken off already.</translation>
    </message>
    <message>
      <location filename="../../studio/topic_link.py" />
      <source>请写明移出的原因。</source>
      <translation>Please say why it is taken off.</translation>
    </message>
    <message>
      <location filename="../../studio/training/noun.py" />
      <source>彩排</source>
      <comment>training</comment>
      <translation>Rehearsal</translation>
    </message>
    <message>
      <location filename="../../studio/training/write.py" />
      <source>这次培训已取消。</source>
      <translation>This training was called off.</translation>
    </message>
    <message>
      <location filename="../../studio/training/write.py" />
      <source>请写明取消培训的原因。</source>
      <translation>Please say why the training is called off.</translation>
    </message>
    <message>
      <location filename="../../studio/training/write.py" />
      <source>没有这次培训。</source>
      <translation>There is no such training.</translation>
    </message>
    <message>
      <location filename="../../studio/training/write.py" />
      <source>请填写培训主题。</source>
      <translation>Please enter the topic of the training.</translation>
    </message>
    <message>
      <location filename="../../studio/training/write.py" />
      <source>培训还没有举行，到了当天再记出席。</source>
      <translation>The training was not held yet; note the attendance on the day.</translation>
    </message>
    <message>
      <location filename="../../studio/training/write.py" />
      <source>“{name}”刚有别人记过，请看过再操作。</source>
      <translation>Somebody has just noted "{name}"; please look first.</translation>
    </message>
    <message>
      <location filename="../../studio/training/write.py" />
      <source>“{name}”已经这样记过。</source>
      <translation>"{name}" was noted so already.</translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>用法：</source>
      <comment>help</comment>
      <translation>usage: </translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>参数</source>
      <comment>help</comment>
      <translation>positional arguments</translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>选项</source>
      <comment>help</comment>
      <translation>options</translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>显示这段说明</source>
      <translation>show this help message and exit</translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>%(prog)s: %(message)s。--help 列出可以写什么。
</source>
      <translation>%(prog)s: error: %(message)s
</translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>%(argument_name)s：%(message)s</source>
      <translation>argument %(argument_name)s: %(message)s</translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>还缺：%s</source>
      <translation>the following arguments are required: %s</translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>不认识：%s</source>
      <translation>unrecognized arguments: %s</translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>没有 %(value)r，可以写 %(choices)s</source>
      <translation>invalid choice: %(value)r (choose from %(choices)s)</translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>这里要写数字，不能写 %(value)r</source>
      <translation>invalid %(type)s value: %(value)r</translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>后面要写一个值</source>
      <translation>expected one argument</translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>后面不能写值：%r</source>
      <translation>ignored explicit argument %r</translation>
    </message>
    <message>
      <location filename="../../studio/usage.py" />
      <source>%(option)s 可以是 %(matches)s，请写完整</source>
      <translation>ambiguous option: %(option)s could match %(matches)s</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>请用 --login 写明由谁导出，例如 interview-studio --login 登录名 briefing …</source>
      <translation>Say with --login who takes it out, for example interview-studio --login NAME briefing ...</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>请用 --login 写明是谁的日历。</source>
      <translation>Please say with --login whose calendar it is.</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>请用 --login 写明由谁导出，例如 interview-studio --login 登录名 reconcile …</source>
      <translation>Say with --login who takes it out, for instance interview-studio --login NAME reconcile ...</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>请用 --login 写明由谁导出；文件名以 .vtt、.edl 或 .otio 结尾。</source>
      <translation>Say with --login who takes it out; the file's name ends in .vtt, .edl or .otio.</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>本机没有信使的口令。请运行 interview-studio db courier，或用环境变量 {variable} 指定口令文件。</source>
      <translation>This computer has no password for the courier. Run interview-studio db courier, or name a password file in the environment variable {variable}.</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>不开窗口，只运行信使</source>
      <translation>no window, only the courier</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>用人标注过的提问衡量各项建议，输出 JSON</source>
      <translation>measure every suggestion on questions that people labelled; prints JSON</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>每行一条带标注的提问</source>
      <translation>a labelled question a line</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>不开窗口，只在后台做初筛建议</source>
      <translation>without a window: makes suggestions for screening in the back room</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>词表（CSV 或 TXT），可以有几个</source>
      <translation>a word list (CSV or TXT); may be given several times</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>把一场访谈的嘉宾参阅材料写成 Word 文件</source>
      <translation>write a programme's briefing pack for the guest as a Word file</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>把一年的期限写成日历文件（.ics）</source>
      <translation>write a year's dates as a calendar file (.ics)</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>年份，例如 2026</source>
      <translation>the year, for example 2026</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>只要这一场访谈</source>
      <translation>this programme alone</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>开播前检查：数据库、门户、时钟、密钥环、磁盘，逐条 ✓ 或 ×；什么也不写</source>
      <translation>before the hour: database, portals, clock, keyring, disk, a line each with ✓ or ×; writes nothing</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>只问这个门户</source>
      <translation>ask this portal alone</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>都通过了。</source>
      <translation>All is well.</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>有没有通过的，请先处理。</source>
      <translation>Something is not: see to it first.</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>上网核对：批准的与门户现有的逐条核对，写成 JSON；不一致时结束码为 1</source>
      <translation>reconciliation: what was approved beside what the portal has, one by one, as JSON; exit status 1 where they differ</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>把一段录像的字幕或剪辑单写成文件</source>
      <translation>Write a recording's subtitles or cut list to a file</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>录像的编号，缺省为最近的一段</source>
      <translation>the recording's number, the newest if not given</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>写到 .vtt、.edl 或 .otio 文件</source>
      <translation>the .vtt, .edl or .otio file to write</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>还没有录像的开始标记。</source>
      <translation>No recording has a start mark yet.</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>已写到 {path}：{n} 个问题。</source>
      <translation>Written to {path}: {n} questions.</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>已写到 {path}。</source>
      <translation>Written to {path}.</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>初筛建议</source>
      <translation>suggestions for screening</translation>
    </message>
    <message>
      <location filename="../../studio/windowless.py" />
      <source>疑似个人信息已遮盖：{names}。</source>
      <translation>Masked because it seems to be personal data: {names}.</translation>
    </message>
    <message>
      <location filename="../../studio/working_days.py" />
      <source>{years}年的放假和调休安排还没有收录，按周一至周五为工作日推算，请以国务院办公厅的通知为准。</source>
      <translation>The holidays of {years} are not known here yet: Monday to Friday are counted as working days. The State Council's notice decides.</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/noun.py" />
      <source>市长访谈</source>
      <translation>Mayor's interview</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/noun.py" />
      <source>部门访谈</source>
      <translation>Department interview</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/noun.py" />
      <source>微访谈</source>
      <translation>Micro-interview</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/quota.py" />
      <source>全年只有 {has} 期，应有 {wants} 期</source>
      <translation>The year has {has}, and should have {wants}</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/quota.py" />
      <source>全年只有 {has} 个单位，应有 {wants} 个</source>
      <translation>The year has {has} units, and should have {wants}</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/quota.py" />
      <source>{unit}全年 {has} 期，应有 {wants} 期</source>
      <translation>{unit}: {has} this year, should be {wants}</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/quota.py" />
      <source>{unit}第 {quarter} 季度新闻发布会 {has} 次，应有 {wants} 次</source>
      <translation>{unit}: {has} press conferences in quarter {quarter}, should be {wants}</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/quota.py" />
      <source>{unit}主要负责同志全年出席 {has} 次，应有 {wants} 次</source>
      <translation>{unit}: the chief officer comes {has} times this year, should be {wants}</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/quota.py" />
      <source>{unit}第 {quarter} 季度新闻发言人或相关负责人出席 {has} 次，应有 {wants} 次</source>
      <translation>{unit}: a spokesperson or official in charge comes {has} times in quarter {quarter}, should be {wants}</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/quota.py" />
      <source>{month} 月 {has} 期，应有 {wants} 期</source>
      <translation>Month {month} has {has}, and should have {wants}</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/reading.py" />
      <source>缺责任单位</source>
      <translation>no unit</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/reading.py" />
      <source>缺访谈时间</source>
      <translation>no time</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/reading.py" />
      <source>缺访谈主题</source>
      <translation>no topic</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/views.py" />
      <source>没有这一行计划。</source>
      <translation>There is no such row in the plan.</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/write.py" />
      <source>一年的计划最多 {n} 行。</source>
      <translation>The plan of a year can have {n} rows at most.</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/write.py" />
      <source>没有可以导入的行。</source>
      <translation>There is no row to import.</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/write.py" />
      <source>要改访谈时间，请写明原因，用“改期”。</source>
      <translation>To change the time, give a reason and use "Move".</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/write.py" />
      <source>请写明移出计划的原因。</source>
      <translation>Please write why it is taken out of the plan.</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/write.py" />
      <source>这一行已移出计划，请先恢复。</source>
      <translation>This row was taken out of the plan; please reinstate it first.</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/write.py" />
      <source>年度计划属于整个演播台，请在排期中修改。</source>
      <translation>The year plan belongs to the whole studio; please change it in planning.</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/write.py" />
      <source>这一行还在计划里。</source>
      <translation>This row is in the plan still.</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/write.py" />
      <source>一行最多 {n} 个单位。</source>
      <translation>A row can have {n} units at most.</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/write.py" />
      <source>请至少写明责任单位、访谈时间或访谈主题中的一项。</source>
      <translation>Please write a unit, a time or a topic at least.</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/write.py" />
      <source>月份须为 1 到 12。</source>
      <translation>The month must be from 1 to 12.</translation>
    </message>
    <message>
      <location filename="../../studio/year_plan/write.py" />
      <source>没有这一天。请核对月份和日期。</source>
      <translation>There is no such day; please check month and day.</translation>
    </message>
    <message>
      <location filename="../../studio/year_way.py" />
      <source>方案</source>
      <translation>Proposal</translation>
    </message>
    <message>
      <location filename="../../studio/year_way.py" />
      <source>征集</source>
      <translation>Collecting</translation>
    </message>
    <message>
      <location filename="../../studio/year_way.py" />
      <source>彩排</source>
      <comment>part</comment>
      <translation>Rehearsal</translation>
    </message>
    <message>
      <location filename="../../studio/year_way.py" />
      <source>答复</source>
      <translation>Answer</translation>
    </message>
    <message>
      <location filename="../../ui/account_choice.py" />
      <source>登记的账号</source>
      <translation>Registered accounts</translation>
    </message>
    <message>
      <location filename="../../ui/account_choice.py" />
      <source>从登记的账号里选</source>
      <translation>Choose a registered account</translation>
    </message>
    <message>
      <location filename="../../ui/account_choice.py" />
      <source>还没有登记的账号：请在“排期 · 新媒体账号”里登记</source>
      <translation>No registered account yet: register one under "Planning · Accounts"</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>新媒体账号</source>
      <translation>Accounts</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>登记的新媒体账号 {n}</source>
      <translation>Registered accounts {n}</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>没有登记的账号：现在什么都不会发到微博和公众号。在下面填写，再点“登记账号”。</source>
      <translation>No registered account: nothing goes to Weibo or WeChat now. Fill in below, then press "Register account".</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>请先在名单里选中一个账号。</source>
      <translation>Choose an account in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>只往登记的账号发布；没有登记或停用的账号，程序一律不发</source>
      <translation>Only registered accounts are published to; nothing is sent to any other or a retired one</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>如：云州发布</source>
      <translation>Such as: Yunzhou News</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>登记账号</source>
      <translation>Register account</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>修改名称和单位</source>
      <translation>Change name and unit</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>谁的账号，如：市政府办公室</source>
      <translation>Whose account, such as: the city government's office</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>平台</source>
      <translation>Platform</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>账号编号</source>
      <translation>Account number</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>微博填数字 uid，公众号填 AppID；登记后不能改</source>
      <translation>Weibo: the uid in digits; WeChat: the AppID; cannot be changed later</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>{who}于 {when} 登记</source>
      <translation>registered by {who}, {when}</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>{when} 升级时按当时的设置登记</source>
      <translation>registered from the settings at the upgrade, {when}</translation>
    </message>
    <message>
      <location filename="../../ui/accounts.py" />
      <source>{who}于 {when} 停用</source>
      <translation>retired by {who}, {when}</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>文件没有写成，没有留下文件。请再试一次，或换一个地方。</source>
      <translation>The file was not written and none was left. Try again, or choose another place.</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>草稿</source>
      <translation>Draft</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>待审核</source>
      <translation>In review</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>已退回</source>
      <translation>Returned</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>已通过</source>
      <translation>Approved</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>已写好 {n} 项：{path}。</source>
      <translation>Written, {n} items: {path}.</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>决策草案和采纳情况</source>
      <translation>Draft decision and suggestions</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>决策草案和采纳情况…</source>
      <translation>Draft decision and suggestions...</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>还没有意见建议。类别为“建言献策”并采用的留言列在这里；采纳与否在“督办”里定。</source>
      <translation>No suggestions yet. Messages of the kind "Suggestion" that were admitted stand here; whether one is adopted is said under "Ledgers".</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>导出采纳情况…</source>
      <translation>Export the list of suggestions...</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>采纳情况存到哪里</source>
      <translation>Where to save the list of suggestions</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>正在写……</source>
      <translation>Writing...</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>决策草案</source>
      <translation>Draft decision</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>没有挂决策草案。</source>
      <translation>Tied to no draft decision.</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>没有经另一人通过的版本，不对外。</source>
      <translation>No version was approved by a second person; nothing goes out.</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>采纳情况的各版本</source>
      <translation>Versions of the list of suggestions</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>还没有送审过。左边是按台账写好的，看过再送审。</source>
      <translation>Not handed in yet. On the left it is written from the ledger; look it over, then hand it in.</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>按台账重写</source>
      <translation>Write anew from the ledger</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>意见建议 {n} 条：{sums}。</source>
      <translation>{n} suggestions: {sums}.</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>台账或草案在那以后变过。</source>
      <translation>The ledger or the draft has changed since.</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>第 {n} 版</source>
      <translation>Version {n}</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>第 {n} 版已通过，随“专题”对外。</source>
      <translation>Version {n} is approved and goes out with the topic page.</translation>
    </message>
    <message>
      <location filename="../../ui/adoption.py" />
      <source>审核：{name}</source>
      <translation>Reviewed by {name}</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>开始直播</source>
      <translation>Go on air</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>暂停直播…</source>
      <translation>Pause...</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>恢复直播</source>
      <translation>Resume</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>延长直播…</source>
      <translation>Extend...</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>结束直播</source>
      <translation>End broadcast</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>暂停原因</source>
      <translation>Reason for the pause</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>写明暂停原因，回车暂停，Esc 取消</source>
      <translation>Reason for the pause; Enter pauses, Esc cancels</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>暂停直播</source>
      <translation>Pause</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>取消暂停</source>
      <translation>Cancel pause</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>延长原因</source>
      <translation>Why it is extended</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>写明延长原因，回车延长，Esc 取消</source>
      <translation>Say why it is extended; Enter extends, Esc leaves</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>延长直播</source>
      <translation>Extend</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>延长多少分钟</source>
      <translation>Minutes more</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>多延长五分钟</source>
      <translation>Five minutes more</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>少延长五分钟</source>
      <translation>Five minutes less</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>再按一次，结束直播</source>
      <translation>Press again to end the broadcast</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>五秒内再按一次，结束直播</source>
      <translation>Press again within five seconds to end the broadcast</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>取消延长</source>
      <translation>Leave it as it is</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>已延长：计划 {n} 分钟，现为 {m} 分钟。{time} {who}：{reason}</source>
      <translation>Extended: planned for {n} minutes, now {m}. {time} {who}: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/air_acts.py" />
      <source>直播暂停：{reason}（{who}，{time}）</source>
      <translation>Paused: {reason} ({who}, {time})</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>上播检查</source>
      <translation>Before going on air</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>正在检查，马上就列出来；不用等它，随时可以开播。</source>
      <translation>Checking; the list comes at once. Nobody has to wait for it to go on air.</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>{said}找{who}。</source>
      <translation>{said} Ask {who}.</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>打钩</source>
      <translation>Tick</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>取消打钩</source>
      <translation>Untick</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>确认彩排出席</source>
      <translation>Confirm who rehearsed</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>重新检查</source>
      <translation>Check again</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>不彩排的原因</source>
      <translation>Why there is no rehearsal</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>写明不彩排的原因，回车确定，Esc 取消</source>
      <translation>Say why there is no rehearsal; Enter ticks it, Esc leaves</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>上播检查，还有 {n} 项</source>
      <translation>Before going on air: {n} open</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>上播检查，全部就绪</source>
      <translation>Before going on air: all ready</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>✓ 就绪</source>
      <translation>✓ ready</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>待查看</source>
      <translation>to be looked at</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>▲ 没有就绪</source>
      <translation>▲ not ready</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>{who} {time}</source>
      <translation>{who} {time}</translation>
    </message>
    <message>
      <location filename="../../ui/air_check.py" />
      <source>找{who}</source>
      <translation>ask {who}</translation>
    </message>
    <message>
      <location filename="../../ui/air_clock.py" />
      <source>计划 {n} → {m} 分钟</source>
      <translation>planned {n} → {m} min</translation>
    </message>
    <message>
      <location filename="../../ui/air_clock.py" />
      <source>未在直播</source>
      <translation>Not on air</translation>
    </message>
    <message>
      <location filename="../../ui/air_clock.py" />
      <source>本题 {time}</source>
      <translation>This question {time}</translation>
    </message>
    <message>
      <location filename="../../ui/air_clock.py" />
      <source>计划 {n} 分钟</source>
      <translation>planned: {n} min</translation>
    </message>
    <message>
      <location filename="../../ui/air_clock.py" />
      <source>▲ 已超时</source>
      <translation>▲ over time</translation>
    </message>
    <message>
      <location filename="../../ui/air_clock.py" />
      <source>剩余</source>
      <translation>left</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>待问</source>
      <translation>To ask</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>正在提问</source>
      <translation>Being asked</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>✓ 已答</source>
      <translation>✓ Answered</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>→ 转书面答复</source>
      <translation>→ In writing</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>提问单 · 助理推荐的提问会出现在这里</source>
      <translation>Question list · what the aide suggests appears here</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>提问单</source>
      <translation>Question list</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>提问单是空的。请助理在“问答”里选中提问，按 {recommend} 推荐上播。</source>
      <translation>The question list is empty. Ask the aide to select a question in "Questions" and press {recommend}.</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>追问 {n}：{text}</source>
      <translation>Follow-up {n}: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>追问 {n}</source>
      <translation>Follow-up {n}</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>网友 {name} · {channel}</source>
      <translation>Netizen {name} · {channel}</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>提问单 · 待问 {n} · 已完成 {done}</source>
      <translation>Question list · {n} waiting · {done} done</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>已有答复要点</source>
      <translation>Answer points ready</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>代表 {n} 位网友 · {name} 等</source>
      <translation>{name} and others, {n} netizens</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>疑有个人信息未遮蔽</source>
      <translation>Personal data may stand unmasked</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>还没存入</source>
      <translation>not stored yet</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>用时 {time}</source>
      <translation>took {time}</translation>
    </message>
    <message>
      <location filename="../../ui/air_queue.py" />
      <source>★ {name}推荐</source>
      <translation>★ recommended by {name}</translation>
    </message>
    <message>
      <location filename="../../ui/air_status.py" />
      <source>没有信使在运行，提问收不进来，发布的内容出不去；请在一台电脑上打开演播台，或运行 interview-studio courier。</source>
      <translation>No courier is running: no questions come in and nothing goes out. Open the studio on one of the computers, or run interview-studio courier.</translation>
    </message>
    <message>
      <location filename="../../ui/air_status.py" />
      <source>未设门户</source>
      <translation>No portal set</translation>
    </message>
    <message>
      <location filename="../../ui/air_status.py" />
      <source>人工粘贴</source>
      <translation>Pasted by hand</translation>
    </message>
    <message>
      <location filename="../../ui/air_status.py" />
      <source>门户未连接</source>
      <translation>Portal not connected</translation>
    </message>
    <message>
      <location filename="../../ui/air_status.py" />
      <source>门户不通</source>
      <translation>Portal down</translation>
    </message>
    <message>
      <location filename="../../ui/air_status.py" />
      <source>门户正常</source>
      <translation>Portal well</translation>
    </message>
    <message>
      <location filename="../../ui/air_status.py" />
      <source>待推送 {waiting} · 已推送 {sent}</source>
      <translation>{waiting} waiting · {sent} sent</translation>
    </message>
    <message>
      <location filename="../../ui/air_status.py" />
      <source>门户 {ms} ms</source>
      <translation>Portal {ms} ms</translation>
    </message>
    <message>
      <location filename="../../ui/air_status.py" />
      <source>门户暂时连不上，从 {time} 起；发布的内容在排队，恢复后按顺序补发。</source>
      <translation>The portal cannot be reached since {time}. What is published waits in line and goes out in order once it is back.</translation>
    </message>
    <message>
      <location filename="../../ui/alongside.py" />
      <source>{name}（{place}）</source>
      <translation>{name} ({place})</translation>
    </message>
    <message>
      <location filename="../../ui/alongside.py" />
      <source>▲ {names}正在写这一条，还没有提交</source>
      <translation>▲ {names} is writing on this, not submitted yet</translation>
    </message>
    <message>
      <location filename="../../ui/alongside.py" />
      <source>在线 {n} 人</source>
      <translation>{n} here</translation>
    </message>
    <message>
      <location filename="../../ui/alongside.py" />
      <source>{count}：您、{others}</source>
      <translation>{count}: you, {others}</translation>
    </message>
    <message>
      <location filename="../../ui/alongside.py" />
      <source>{names}也在看这一条</source>
      <translation>{names} has this in hand too</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>引用口径…</source>
      <translation>Cite...</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>▲ 口径“{title}”{fault}，这样的答复不能通过，请换用现行口径。</source>
      <translation>▲ The talking point "{title}" does not hold: {fault}. An answer with it cannot be approved; use one in force.</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>依据或来源</source>
      <translation>Source</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>依据或来源，如文号</source>
      <translation>Source, such as a document number</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>问题性质</source>
      <translation>Kind of question</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>答复去向</source>
      <translation>Where the answer goes</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>问题性质…</source>
      <translation>Kind of question...</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>答复去向…</source>
      <translation>Where the answer goes...</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>口径 {title} v{n}</source>
      <translation>Talking point {title} v{n}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>▲ {words} · 已有新版本</source>
      <translation>▲ {words} · there is a newer version</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>一条答复最多引用 {n} 条口径。</source>
      <translation>An answer cites {n} talking points at most.</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>× {words}</source>
      <translation>× {words}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_ground.py" />
      <source>去掉引用：{words}</source>
      <translation>Cite no longer: {words}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>一审</source>
      <translation>level 1</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>二审</source>
      <translation>level 2</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>三审</source>
      <translation>level 3</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>待{level}</source>
      <translation>waits for {level}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>{level}已签 · {waits}</source>
      <translation>{level} signed · {waits}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>口径“{title}”第 {n} 版 · {source}</source>
      <translation>Talking point "{title}" version {n} · {source}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>{words} · 有效至 {day}</source>
      <translation>{words} · valid until {day}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>▲ 回应谣言，还没有写明来源，也没有引用口径</source>
      <translation>▲ Answers a rumour, and neither names a source nor cites a talking point</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>▲ {words} · {fault}</source>
      <translation>▲ {words} · {fault}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>{words} · 长期有效</source>
      <translation>{words} · valid without end</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>来源：{source}</source>
      <translation>Source: {source}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>▲ 口径{fault}</source>
      <translation>▲ Talking point {fault}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>待会签：{units}</source>
      <translation>To co-sign: {units}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>会签：{unit} {name} 已签</source>
      <translation>Co-signed: {unit}, {name}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>▲ 会签：{unit} 还没有签</source>
      <translation>▲ Not co-signed yet: {unit}</translation>
    </message>
    <message>
      <location filename="../../ui/answer_words.py" />
      <source>{level}（{names}）</source>
      <translation>{level} ({names})</translation>
    </message>
    <message>
      <location filename="../../ui/answers.py" />
      <source>▲ 提问的公开文本已改，答复还带着旧文本：请再提交一次</source>
      <translation>▲ The public text of the question was changed and the answer carries the old one: submit it once more</translation>
    </message>
    <message>
      <location filename="../../ui/answers.py" />
      <source>起草答复；提交后须由另一人审核，提交不等于发布</source>
      <translation>Draft an answer. Another person reviews what you submit; submitting is not publishing.</translation>
    </message>
    <message>
      <location filename="../../ui/answers.py" />
      <source>答复已等 {time}</source>
      <translation>Answer awaited for {time}</translation>
    </message>
    <message>
      <location filename="../../ui/answers.py" />
      <source>提交审核</source>
      <translation>Submit</translation>
    </message>
    <message>
      <location filename="../../ui/answers.py" />
      <source>采用后才能起草答复</source>
      <translation>Accept the question before drafting an answer</translation>
    </message>
    <message>
      <location filename="../../ui/answers.py" />
      <source>还没有答复</source>
      <translation>No answer yet</translation>
    </message>
    <message>
      <location filename="../../ui/answers.py" />
      <source>草稿，尚未提交</source>
      <translation>Draft, not submitted</translation>
    </message>
    <message>
      <location filename="../../ui/answers.py" />
      <source>已提交，等待另一人审核</source>
      <translation>Submitted, waiting for another person's review</translation>
    </message>
    <message>
      <location filename="../../ui/answers.py" />
      <source>已通过，由发布员发布</source>
      <translation>Approved, the publisher publishes it</translation>
    </message>
    <message>
      <location filename="../../ui/answers.py" />
      <source>上次没有提交的答复还在：{names}</source>
      <translation>Unsubmitted answers from last time: {names}</translation>
    </message>
    <message>
      <location filename="../../ui/answers.py" />
      <source>▲ 已退回：{reason}。修改后再提交。</source>
      <translation>▲ Returned: {reason}. Revise it and submit again.</translation>
    </message>
    <message>
      <location filename="../../ui/answers.py" />
      <source>▲ 您的文字写在较早的版本上；现有版本：{text}</source>
      <translation>▲ Your text was written upon an older version. The present one: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/app.py" />
      <source>又启动了一次：用的还是这个窗口，什么都没有变。</source>
      <translation>The program was started once more: this window goes on, nothing has changed.</translation>
    </message>
    <message>
      <location filename="../../ui/app.py" />
      <source>锁屏</source>
      <translation>Lock the screen</translation>
    </message>
    <message>
      <location filename="../../ui/app.py" />
      <source>数据库已升级到本程序的版本；升级前的数据库留底在 {path}。</source>
      <translation>The database was brought up to this program's version; a copy of the old one is {path}.</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>主持</source>
      <translation>Host</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>速记</source>
      <translation>Record</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>问答</source>
      <translation>Questions</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>推送</source>
      <translation>Publish</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>读网</source>
      <translation>Proofread</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>核对</source>
      <translation>Audit</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>督办</source>
      <comment>seat</comment>
      <translation>Ledgers</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>归档</source>
      <translation>Archive</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>排期</source>
      <translation>Plan</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>显示比例</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>显示比例（Ctrl+滚轮）</source>
      <translation>Zoom (Ctrl+wheel)</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>语言</source>
      <translation>Language</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>外观（立即生效，只记在本机本人名下）</source>
      <translation>Appearance (at once, for you on this computer)</translation>
    </message>
    <message>
      <location filename="../../ui/appearance.py" />
      <source>{panel}用深色</source>
      <translation>{panel} in dark</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>都办完后，一人提请，另一位组织协调签字；签字后数据库不再接受任何改动。</source>
      <translation>When all is done, one person lays it before the others and another planner signs; from then on the database takes no change.</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>免去“{name}”（{n} 项）</source>
      <translation>Waive "{name}" ({n})</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>归档前要办完的事</source>
      <translation>What is to be done before archiving</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>正在查看还有什么没有办完……</source>
      <translation>Looking at what is still open...</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>免去</source>
      <translation>Waive</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>去办理</source>
      <translation>Go there</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>归档前：{n} 项还没有办完</source>
      <translation>Before archiving: {n} still open</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>归档前：都已办完</source>
      <translation>Before archiving: all is done</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>✓ 已归档：{first} 提请，{second} 签字，{time}。不再改动。</source>
      <translation>✓ Archived: laid before the others by {first}, signed by {second}, {time}. Nothing of it changes any more.</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>访谈目前是“{state}”，直播结束或取消后才能归档。</source>
      <translation>The interview is "{state}"; it can be archived once it is over or cancelled.</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>{who} 已提请归档，{time}；由另一位组织协调签字。</source>
      <translation>{who} has laid it before the others, {time}; another planner signs.</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>免去…</source>
      <translation>Waive...</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>提请归档</source>
      <translation>Lay before the others</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>签字归档</source>
      <translation>Sign and archive</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>已办完</source>
      <translation>Done</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>{n} 项</source>
      <translation>{n}</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>请先在名单里选中一项。</source>
      <translation>Select one in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>这一项在别人的席位上办，请找他们。</source>
      <translation>This is done at somebody else's seat; ask them.</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>{n} 项，先看：{example}</source>
      <translation>{n} open, first: {example}</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>{n} 项，已免去：{reason}（{who}）</source>
      <translation>{n}, waived: {reason} ({who})</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>▲ 未办完</source>
      <translation>▲ Open</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>✓ 已办完</source>
      <translation>✓ Done</translation>
    </message>
    <message>
      <location filename="../../ui/archive.py" />
      <source>○ 已免去</source>
      <translation>○ Waived</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>归档文件没有写成，没有留下文件。请再试一次，或换一个地方。</source>
      <translation>The archive file was not written, and no file is left. Try again, or choose another place.</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>✓ 已写成：{size} 字节，SHA-256 {digest}</source>
      <translation>✓ Written: {size} bytes, SHA-256 {digest}</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>还没有写过归档文件。签字归档后可以写。</source>
      <translation>No archive file was written yet. It can be once the programme is signed.</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>写归档文件…</source>
      <translation>Write archive file...</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>核对归档文件…</source>
      <translation>Check archive file...</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>正在准备……</source>
      <translation>Preparing...</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>正在写归档文件：{n} / {m}</source>
      <translation>Writing the archive file: {n} of {m}</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>× 归档文件有不符之处：{what}</source>
      <translation>× The archive file does not hold: {what}</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>✓ 归档文件完好：核对了 {n} 项。</source>
      <translation>✓ The archive file is whole: {n} items checked.</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>核对归档文件</source>
      <translation>Check archive file</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>✓ 有效</source>
      <translation>✓ Valid</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>写成之后删除过个人信息：请重写一份，销毁这一份。</source>
      <translation>Personal data was erased since: write another one and destroy this one.</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>签字归档后才能写归档文件。</source>
      <translation>The file can be written once the programme is signed.</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>访谈归档 {title}</source>
      <translation>Archive {title}</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>▲ 待替换</source>
      <translation>▲ To be replaced</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>{size} 字节，SHA-256 {digest}</source>
      <translation>{size} bytes, SHA-256 {digest}</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>{name} · {who}，{time}</source>
      <translation>{name} · {who}, {time}</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>归档文件：{n} 份</source>
      <translation>Archive files: {n}</translation>
    </message>
    <message>
      <location filename="../../ui/archive_files.py" />
      <source>正在核对：{n} 项</source>
      <translation>Checking: {n}</translation>
    </message>
    <message>
      <location filename="../../ui/asked_now.py" />
      <source>接下来的提问</source>
      <translation>Questions to come</translation>
    </message>
    <message>
      <location filename="../../ui/asked_now.py" />
      <source>提问单里没有等着提的问题。助理推荐上播后会出现在这里。</source>
      <translation>No question is waiting in the list. They appear here once the aide suggests them.</translation>
    </message>
    <message>
      <location filename="../../ui/asked_now.py" />
      <source>匿名网友</source>
      <translation>Unnamed netizen</translation>
    </message>
    <message>
      <location filename="../../ui/asked_now.py" />
      <source>主持人追问 {n}：{text}</source>
      <translation>The host asked on, {n}: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/asked_now.py" />
      <source>主持人追问 {n}</source>
      <translation>The host asked on, {n}</translation>
    </message>
    <message>
      <location filename="../../ui/asked_now.py" />
      <source>当前问题</source>
      <translation>Current question</translation>
    </message>
    <message>
      <location filename="../../ui/asked_now.py" />
      <source>一键引用 {key}</source>
      <translation>Cite with {key}</translation>
    </message>
    <message>
      <location filename="../../ui/asked_now.py" />
      <source>现在没有正在提问的问题</source>
      <translation>No question is being asked</translation>
    </message>
    <message>
      <location filename="../../ui/asked_now.py" />
      <source>该记录的提问</source>
      <translation>The question to take down</translation>
    </message>
    <message>
      <location filename="../../ui/asked_now.py" />
      <source>代表 {n} 位网友</source>
      <translation>asked by {n}</translation>
    </message>
    <message>
      <location filename="../../ui/asked_now.py" />
      <source>已问，未记录</source>
      <translation>asked, not taken down</translation>
    </message>
    <message>
      <location filename="../../ui/asked_now.py" />
      <source>接下来</source>
      <translation>Next</translation>
    </message>
    <message>
      <location filename="../../ui/asker.py" />
      <source>{outlet}记者</source>
      <translation>Journalist, {outlet}</translation>
    </message>
    <message>
      <location filename="../../ui/asker.py" />
      <source>【{name}】</source>
      <translation>[{name}] </translation>
    </message>
    <message>
      <location filename="../../ui/asker.py" />
      <source>{outlet}记者 {name}</source>
      <translation>{name}, reporter of {outlet}</translation>
    </message>
    <message>
      <location filename="../../ui/askers.py" />
      <source>并入这一条的提问</source>
      <translation>Questions merged into this one</translation>
    </message>
    <message>
      <location filename="../../ui/askers.py" />
      <source>没有并入这一条的提问。</source>
      <translation>No question is merged into this one.</translation>
    </message>
    <message>
      <location filename="../../ui/askers.py" />
      <source>拆分</source>
      <translation>Parted from the merge</translation>
    </message>
    <message>
      <location filename="../../ui/askers.py" />
      <source>看并入的提问</source>
      <translation>See the merged questions</translation>
    </message>
    <message>
      <location filename="../../ui/askers.py" />
      <source>回到提问列表</source>
      <translation>Back to the questions</translation>
    </message>
    <message>
      <location filename="../../ui/askers.py" />
      <source>并入这一条的提问 {n} 条</source>
      <translation>{n} questions merged into this one</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>按回车或双击一个数，看它由哪些条目数出来。</source>
      <translation>Press Return or double-click a number to see the rows it was counted from.</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>访谈 {n} {unit} {kept}≠{counted}</source>
      <translation>programme {n} {unit} {kept}≠{counted}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>条</source>
      <translation>questions</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>这段时间里没有提问。</source>
      <translation>There were no questions in these days.</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>出席缺口</source>
      <translation>Attendance owed</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>没有缺口。只有全年和季度按制度核对出席；要求见“制度”。</source>
      <translation>Nothing is owed. Attendance is held against the policy for a whole year or a quarter; see Policy for what it asks.</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>重新计数并核对</source>
      <translation>Count anew and check</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>考核</source>
      <translation>Assessment</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>图</source>
      <translation>Picture</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>正在重新计数……</source>
      <translation>Counting anew...</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>{n} 期访谈的 {counts} 个数重新计过，全部一致。</source>
      <translation>{counts} numbers of {n} programmes were counted anew; all agree.</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>{n} 期访谈的 {counts} 个数重新计过，{wrong} 个不一致：{where}。</source>
      <translation>{counts} numbers of {n} programmes were counted anew; {wrong} differ: {where}.</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>整月合计 {unit} {kept}≠{counted}</source>
      <translation>whole months {unit} {kept}≠{counted}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>出席缺口 {n}</source>
      <translation>Attendance owed {n}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment.py" />
      <source>{span}：{n} 期访谈，截至 {time}。</source>
      <translation>{span}: {n} programmes, as of {time}.</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_papers.py" />
      <source>已写好 {n} 个单位：{path}。</source>
      <translation>Written, {n} units: {path}.</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_papers.py" />
      <source>已写到 {path}：{n} 条提问，不含个人信息；各列的含义在里面的 README.txt。</source>
      <translation>Written to {path}: {n} questions, no personal data; README.txt in it says what the columns mean.</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_papers.py" />
      <source>导出考核表…</source>
      <translation>Export the table...</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_papers.py" />
      <source>第三方评价数据…</source>
      <translation>Data for evaluation...</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_papers.py" />
      <source>评价数据 {span}</source>
      <translation>Evaluation data {span}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_papers.py" />
      <source>{span}在线访谈考核表</source>
      <translation>Assessment of online interviews, {span}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_span.py" />
      <source>考核期</source>
      <translation>Period</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_span.py" />
      <source>年度</source>
      <translation>Year</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_span.py" />
      <source> 年</source>
      <translation> (year)</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_span.py" />
      <source>季度</source>
      <translation>Quarter</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_span.py" />
      <source>第 </source>
      <translation>Q</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_span.py" />
      <source> 季度</source>
      <translation> </translation>
    </message>
    <message>
      <location filename="../../ui/assessment_span.py" />
      <source>月份</source>
      <translation>Month</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_span.py" />
      <source> 月</source>
      <translation> (month)</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_span.py" />
      <source>从</source>
      <translation>From</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_span.py" />
      <source>到</source>
      <translation>To</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_span.py" />
      <source>全部类型</source>
      <translation>All kinds</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>全年</source>
      <translation>Whole year</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>起止日期</source>
      <translation>From day to day</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>访谈 {n}</source>
      <translation>Interviews: {n}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>提问 {n}</source>
      <translation>Question {n}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>答复 {n}</source>
      <translation>Answer {n}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>记录 {n}</source>
      <translation>Line {n}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>出席记录，访谈 {n}</source>
      <translation>Attendance, programme {n}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>评价，提问 {n}</source>
      <translation>Rating, question {n}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>台账 {n}</source>
      <translation>Ledger item {n}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>{first} 至 {last}</source>
      <translation>{first} to {last}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>{year} 年</source>
      <translation>{year}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>{year} 年第 {quarter} 季度</source>
      <translation>Q{quarter} {year}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>{year} 年 {month} 月</source>
      <translation>{year}-{month}</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>重点领域：{fields}。</source>
      <translation>Key fields: {fields}.</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>没有访谈的领域：{fields}。</source>
      <translation>Fields without a programme: {fields}.</translation>
    </message>
    <message>
      <location filename="../../ui/assessment_words.py" />
      <source>未定领域 {n} 期。</source>
      <translation>{n} without a field.</translation>
    </message>
    <message>
      <location filename="../../ui/at_every_seat.py" />
      <source>看需要处理的事</source>
      <translation>See what waits for you</translation>
    </message>
    <message>
      <location filename="../../ui/at_every_seat.py" />
      <source>需要您处理：今明两天到期 {soon} 件，逾期 {late} 件。</source>
      <translation>Waiting for you: {soon} due today or tomorrow, {late} late.</translation>
    </message>
    <message>
      <location filename="../../ui/awake.py" />
      <source>在线访谈演播台</source>
      <translation>Interview Studio</translation>
    </message>
    <message>
      <location filename="../../ui/awake.py" />
      <source>正在直播</source>
      <translation>On air</translation>
    </message>
    <message>
      <location filename="../../ui/awake.py" />
      <source>这台电脑不让程序阻止休眠和息屏。</source>
      <translation>This computer lets no program keep it from sleeping and blanking its screen.</translation>
    </message>
    <message>
      <location filename="../../ui/awake.py" />
      <source>直播期间请在系统的电源设置里关掉自动休眠和息屏。</source>
      <translation>While on air, turn off automatic sleep and screen blanking in the system's power settings.</translation>
    </message>
    <message>
      <location filename="../../ui/awake.py" />
      <source>这台电脑不让程序阻止休眠。</source>
      <translation>This computer lets no program keep it from sleeping.</translation>
    </message>
    <message>
      <location filename="../../ui/awake.py" />
      <source>已阻止休眠，但这台电脑不让程序阻止息屏。</source>
      <translation>Sleep is held off, but this computer lets no program keep the screen on.</translation>
    </message>
    <message>
      <location filename="../../ui/background.py" />
      <source>程序出错，这一步没有完成；已写好错误报告，其他工作可以继续。</source>
      <translation>The program made a mistake and this step was not done. All other work can go on. The error report: </translation>
    </message>
    <message>
      <location filename="../../ui/behind.py" />
      <source>由哪些条目数出来</source>
      <translation>What it was counted from</translation>
    </message>
    <message>
      <location filename="../../ui/behind.py" />
      <source>没有数到任何条目。</source>
      <translation>Nothing was counted.</translation>
    </message>
    <message>
      <location filename="../../ui/behind.py" />
      <source>条目</source>
      <translation>Rows</translation>
    </message>
    <message>
      <location filename="../../ui/behind.py" />
      <source>在左边选中一场访谈，这里列出数到的条目。</source>
      <translation>Choose a programme on the left; what was counted in it stands here.</translation>
    </message>
    <message>
      <location filename="../../ui/behind.py" />
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="../../ui/behind.py" />
      <source>{n} 条</source>
      <translation>{n} entries</translation>
    </message>
    <message>
      <location filename="../../ui/behind.py" />
      <source>日志第 {n} 条</source>
      <translation>journal entry {n}</translation>
    </message>
    <message>
      <location filename="../../ui/behind.py" />
      <source>{what}：{n}，来自 {programmes} 期访谈</source>
      <translation>{what}: {n}, from {programmes} programmes</translation>
    </message>
    <message>
      <location filename="../../ui/briefing.py" />
      <source>参阅材料没有写成，没有留下文件。请再试一次，或换一个地方。</source>
      <translation>The briefing pack was not written, and no file was left. Try again, or choose another place.</translation>
    </message>
    <message>
      <location filename="../../ui/briefing.py" />
      <source>嘉宾参阅材料…</source>
      <translation>Briefing pack...</translation>
    </message>
    <message>
      <location filename="../../ui/briefing.py" />
      <source>嘉宾参阅材料</source>
      <translation>Briefing pack for the guest</translation>
    </message>
    <message>
      <location filename="../../ui/briefing.py" />
      <source>采用的提问每个一次，按部门排列，写明多少人问、来自哪些渠道、回应价值和答复。只用对外文字；还没有遮盖的个人信息在材料里遮盖，并告诉您是哪几条。谁在什么时候导出，记入日志。</source>
      <translation>Every admitted question once, by department, with how many asked it, by which channels, its response value and its answer. Public wording only; personal data that is not masked yet is masked in the pack, and you are told where. Who took it out and when is written in the journal.</translation>
    </message>
    <message>
      <location filename="../../ui/briefing.py" />
      <source>导出 Word 文件…</source>
      <translation>Write Word file...</translation>
    </message>
    <message>
      <location filename="../../ui/briefing.py" />
      <source>Word 文件 (*.docx)</source>
      <translation>Word file (*.docx)</translation>
    </message>
    <message>
      <location filename="../../ui/briefing.py" />
      <source>还没有采用的提问，材料里没有内容。</source>
      <translation>No question has been admitted yet; the pack would be empty.</translation>
    </message>
    <message>
      <location filename="../../ui/briefing.py" />
      <source>参阅材料 {title} {time}.docx</source>
      <translation>Briefing pack {title} {time}.docx</translation>
    </message>
    <message>
      <location filename="../../ui/briefing.py" />
      <source>编入采用的 {n} 个问题。</source>
      <translation>It will hold the {n} questions that were admitted.</translation>
    </message>
    <message>
      <location filename="../../ui/briefing.py" />
      <source>另有 {n} 条还没有初筛，不编入。</source>
      <translation>{n} are not screened yet and are left out.</translation>
    </message>
    <message>
      <location filename="../../ui/by_hand_choice.py" />
      <source>门户没有接口，由发布员人工粘贴</source>
      <translation>The portal has no interface; the publisher pastes by hand</translation>
    </message>
    <message>
      <location filename="../../ui/calendar_saver.py" />
      <source>本年度日历…</source>
      <translation>This year's calendar...</translation>
    </message>
    <message>
      <location filename="../../ui/calendar_saver.py" />
      <source>这场的日历…</source>
      <translation>This programme's calendar...</translation>
    </message>
    <message>
      <location filename="../../ui/calendar_saver.py" />
      <source>日历文件</source>
      <translation>Calendar file</translation>
    </message>
    <message>
      <location filename="../../ui/calendar_saver.py" />
      <source>日历文件 (*.ics)</source>
      <translation>Calendar file (*.ics)</translation>
    </message>
    <message>
      <location filename="../../ui/calendar_saver.py" />
      <source>在线访谈 {year}</source>
      <translation>Live interviews {year}</translation>
    </message>
    <message>
      <location filename="../../ui/calendar_saver.py" />
      <source>在线访谈第 {n} 场</source>
      <translation>Live interview {n}</translation>
    </message>
    <message>
      <location filename="../../ui/calendar_saver.py" />
      <source>已写到 {path}。再次导入同一份日历会更新，不会重复。</source>
      <translation>Written to {path}. Importing it again updates the calendar and doubles nothing.</translation>
    </message>
    <message>
      <location filename="../../ui/called_off.py" />
      <source>已取消：{reason}（{who}，{time}）</source>
      <translation>Called off: {reason} ({who}, {time})</translation>
    </message>
    <message>
      <location filename="../../ui/caption_lane.py" />
      <source>字幕 (*.vtt *.srt)</source>
      <translation>Captions (*.vtt *.srt)</translation>
    </message>
    <message>
      <location filename="../../ui/caption_lane.py" />
      <source>字幕草稿</source>
      <translation>Caption drafts</translation>
    </message>
    <message>
      <location filename="../../ui/caption_lane.py" />
      <source>没有等着取用的字幕。</source>
      <translation>No captions wait.</translation>
    </message>
    <message>
      <location filename="../../ui/caption_lane.py" />
      <source>取用选中的字幕</source>
      <translation>Take the chosen caption</translation>
    </message>
    <message>
      <location filename="../../ui/caption_lane.py" />
      <source>字幕文件…</source>
      <translation>Caption file...</translation>
    </message>
    <message>
      <location filename="../../ui/caption_lane.py" />
      <source>接收识别文字</source>
      <translation>Hear a recogniser</translation>
    </message>
    <message>
      <location filename="../../ui/caption_lane.py" />
      <source>取用下一条</source>
      <translation>Take the next</translation>
    </message>
    <message>
      <location filename="../../ui/caption_lane.py" />
      <source>字幕文件</source>
      <translation>Caption file</translation>
    </message>
    <message>
      <location filename="../../ui/caption_lane.py" />
      <source>本机 {port} 端口不能接收识别文字：{why}</source>
      <translation>Port {port} of this PC cannot hear a recogniser: {why}</translation>
    </message>
    <message>
      <location filename="../../ui/caption_lane.py" />
      <source>把识别程序的文字逐行发到 127.0.0.1:{port}。</source>
      <translation>Have the recogniser send its text line by line to 127.0.0.1:{port}.</translation>
    </message>
    <message>
      <location filename="../../ui/caption_lane.py" />
      <source>取用下一条字幕</source>
      <translation>Take the next caption</translation>
    </message>
    <message>
      <location filename="../../ui/caption_lane.py" />
      <source>字幕草稿 {n}</source>
      <translation>Caption drafts {n}</translation>
    </message>
    <message>
      <location filename="../../ui/card_fields.py" />
      <source>来源</source>
      <translation>Source</translation>
    </message>
    <message>
      <location filename="../../ui/card_fields.py" />
      <source>来源：文件名称、数据出处；给嘉宾看的一定要写，回车送出</source>
      <translation>Source: document or origin of the figures; required for guests, Enter sends</translation>
    </message>
    <message>
      <location filename="../../ui/card_fields.py" />
      <source>取自口径…</source>
      <translation>From a talking point...</translation>
    </message>
    <message>
      <location filename="../../ui/card_fields.py" />
      <source>口径有 {n} 字，这里只有前 {most} 字。请改成要用的一段。</source>
      <translation>The talking point has {n} characters; here are the first {most}. Keep the part that you need.</translation>
    </message>
    <message>
      <location filename="../../ui/card_fields.py" />
      <source>引自口径《{title}》第 {n} 版</source>
      <translation>From the talking point "{title}", version {n}</translation>
    </message>
    <message>
      <location filename="../../ui/card_fields.py" />
      <source>给{who}</source>
      <translation>To {who}</translation>
    </message>
    <message>
      <location filename="../../ui/card_fields.py" />
      <source>已改写，不再注明引自口径《{title}》第 {n} 版</source>
      <translation>Reworded: no longer marked as from talking point {title}, version {n}</translation>
    </message>
    <message>
      <location filename="../../ui/card_fields.py" />
      <source>这条口径{fault}，不能给出。</source>
      <translation>This talking point cannot be given: {fault}.</translation>
    </message>
    <message>
      <location filename="../../ui/card_picture.py" />
      <source>选登的文字太长，一张图片放不下。请改用“手机卡片”网页。</source>
      <translation>The texts chosen are too long for one picture. Use the page "Phone card" instead.</translation>
    </message>
    <message>
      <location filename="../../ui/card_picture.py" />
      <source>一张图片读不出来，没有写成。请运行 interview-studio audit verify 核对。</source>
      <translation>A photo cannot be read; nothing was written. Please run interview-studio audit verify.</translation>
    </message>
    <message>
      <location filename="../../ui/card_picture.py" />
      <source>图片没有写完，没有留下文件。请看看磁盘有没有满，再试一次。</source>
      <translation>The picture was not written to its end; no file was left. See whether the disk is full, then try again.</translation>
    </message>
    <message>
      <location filename="../../ui/channels.py" />
      <source>如 town_app；添加后不再改动，门户和导入用它</source>
      <translation>e.g. town_app; never changes once added, portal and imports use it</translation>
    </message>
    <message>
      <location filename="../../ui/channels.py" />
      <source>渠道</source>
      <translation>Channel</translation>
    </message>
    <message>
      <location filename="../../ui/channels.py" />
      <source>渠道 {n}</source>
      <translation>Channels {n}</translation>
    </message>
    <message>
      <location filename="../../ui/channels.py" />
      <source>还没有渠道。在下面填写代码和名称，再点“添加渠道”。</source>
      <translation>No channel yet. Write a code and a name below, then press "Add channel".</translation>
    </message>
    <message>
      <location filename="../../ui/channels.py" />
      <source>请先在名单里选中一个渠道。</source>
      <translation>Select a channel in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/channels.py" />
      <source>添加渠道，或给选中的渠道改名</source>
      <translation>Add a channel, or rename the selected one</translation>
    </message>
    <message>
      <location filename="../../ui/channels.py" />
      <source>添加渠道</source>
      <translation>Add channel</translation>
    </message>
    <message>
      <location filename="../../ui/channels.py" />
      <source>给选中的改名</source>
      <translation>Rename the selected one</translation>
    </message>
    <message>
      <location filename="../../ui/channels.py" />
      <source>代码</source>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="../../ui/chart.py" />
      <source>单位：{unit}</source>
      <translation>Unit: {unit}</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>通报没有写成，没有留下文件。请再试一次，或换一个地方。</source>
      <translation>The circular was not written and no file is left. Try again, or another place.</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>已写到 {path}，列了 {n} 个单位。</source>
      <translation>Written to {path}, with {n} units.</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>情况通报…</source>
      <translation>Circular...</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>情况通报</source>
      <translation>Circular</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>发文机关</source>
      <translation>Issued by</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>如：云州市人民政府办公室</source>
      <translation>e.g. General Office of the Yunzhou Government</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>机关代字</source>
      <translation>Mark of the organ</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>如：云政办函</source>
      <translation>e.g. Yun Zheng Ban Han</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source> 号</source>
      <translation> (number)</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>主送机关</source>
      <translation>Addressees</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>如：各县（市、区）人民政府，市政府各部门</source>
      <translation>e.g. governments of the counties, departments of the city</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>写成 Word 文件…</source>
      <translation>Write a Word file...</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>成文日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>{span}在线访谈情况通报.docx</source>
      <translation>Circular on online interviews {span}.docx</translation>
    </message>
    <message>
      <location filename="../../ui/circular.py" />
      <source>{span}的数写成通报草稿，按 GB/T 9704 排版，不带红头和印章。没有装方正小标宋、仿宋_GB2312 的电脑，打开时用相近的字体代替。</source>
      <translation>The figures of {span} become the draft of a circular, set after GB/T 9704, without red head and seal. A PC without the official fonts opens it with fonts near to them.</translation>
    </message>
    <message>
      <location filename="../../ui/clock_watch.py" />
      <source>本机时钟在开着窗口的时候被拨快了{span}。</source>
      <translation>This computer's clock was moved forward by{span} while the window was open.</translation>
    </message>
    <message>
      <location filename="../../ui/clock_watch.py" />
      <source>记录照常保存，先后以编号为准，什么都不会丢；请校正本机时间。</source>
      <translation>The record is kept as usual; its order follows the numbers, and nothing is lost. Please set this computer's time right.</translation>
    </message>
    <message>
      <location filename="../../ui/clock_watch.py" />
      <source>本机时钟在开着窗口的时候被拨慢了{span}。</source>
      <translation>This computer's clock was moved back by{span} while the window was open.</translation>
    </message>
    <message>
      <location filename="../../ui/clock_watch.py" />
      <source>不到一分钟</source>
      <translation> less than a minute</translation>
    </message>
    <message>
      <location filename="../../ui/clock_watch.py" />
      <source> {n} 天</source>
      <translation> {n} d</translation>
    </message>
    <message>
      <location filename="../../ui/clock_watch.py" />
      <source> {n} 小时</source>
      <translation> {n} h</translation>
    </message>
    <message>
      <location filename="../../ui/clock_watch.py" />
      <source> {n} 分钟</source>
      <translation> {n} min</translation>
    </message>
    <message>
      <location filename="../../ui/clock_watch.py" />
      <source>本机时钟显示 {now}，不可能是对的。</source>
      <translation>This computer's clock shows {now}, which cannot be right.</translation>
    </message>
    <message>
      <location filename="../../ui/clock_watch.py" />
      <source>本机时钟（{now}）早于日志最后一条的时间（{last}，{place}）：不是本机现在慢了，就是那时快了。</source>
      <translation>This computer's clock ({now}) is earlier than the journal's last entry ({last}, {place}): either it is slow now, or the other one was fast.</translation>
    </message>
    <message>
      <location filename="../../ui/co_signing.py" />
      <source>请会签…</source>
      <translation>Ask to co-sign...</translation>
    </message>
    <message>
      <location filename="../../ui/co_signing.py" />
      <source>会签</source>
      <translation>Co-sign</translation>
    </message>
    <message>
      <location filename="../../ui/co_signing.py" />
      <source>请哪个单位会签：名称或别名，回车确定，Esc 取消</source>
      <translation>Which unit is to co-sign: any of its names, Enter to choose, Esc to cancel</translation>
    </message>
    <message>
      <location filename="../../ui/co_signing.py" />
      <source>请会签</source>
      <translation>Ask to co-sign</translation>
    </message>
    <message>
      <location filename="../../ui/co_signing.py" />
      <source>✓ {unit} 已会签</source>
      <translation>✓ {unit} co-signed</translation>
    </message>
    <message>
      <location filename="../../ui/co_signing.py" />
      <source>▲ {unit} 待会签</source>
      <translation>▲ {unit} to co-sign</translation>
    </message>
    <message>
      <location filename="../../ui/co_signing.py" />
      <source>不再请会签：{words}</source>
      <translation>Ask no longer: {words}</translation>
    </message>
    <message>
      <location filename="../../ui/collection.py" />
      <source>征集：{state}。</source>
      <translation>Collection: {state}.</translation>
    </message>
    <message>
      <location filename="../../ui/collection.py" />
      <source>已收：{came}。</source>
      <translation>Received: {came}.</translation>
    </message>
    <message>
      <location filename="../../ui/collection.py" />
      <source>{n} 条提前收到的先留着，预告发布后进入待筛选。</source>
      <translation>{n} that came early are kept; they go to screening once the notice is published.</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>这场访谈不在年度计划里，只改访谈本身。</source>
      <translation>This programme is not in the year plan: it alone is moved.</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>改期或延期…</source>
      <translation>Move or postpone...</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>新的时间</source>
      <translation>New time</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>改期、延期都要写明</source>
      <translation>To be written for either</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>改期</source>
      <translation>Move</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>延期，日期另定</source>
      <translation>Postpone, date to follow</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>改期的经过</source>
      <translation>Changes of date</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>还没有改过日期。每次改期和原因都留在这里。</source>
      <translation>The date was never changed. Every change stays here with its reason.</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>年度计划里的那一行一起改。</source>
      <translation>Its row of the year plan moves along.</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>已延期。定了新的日期，方案不用再核实，预告要重新发布。</source>
      <translation>Postponed. Once there is a new date, the proposal stays confirmed and the notice is published again.</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>改期或延期</source>
      <translation>Move or postpone</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>{time} {who}：{reason}</source>
      <translation>{time} {who}: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>改期 {n} 次</source>
      <translation>Moved {n} times</translation>
    </message>
    <message>
      <location filename="../../ui/date_change.py" />
      <source>{before} → 日期另定</source>
      <translation>{before} → date to follow</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>CSV 或 TXT；用逗号、分号、制表符或、隔开</source>
      <translation>CSV or TXT; between names a comma, semicolon or tab</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>名单 (*.csv *.txt *.tsv)</source>
      <translation>Lists (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>共 {n} 行：新部门 {new} 个，已有的 {known} 个，有问题的 {bad} 行。</source>
      <translation>Lines: {n}. New departments: {new}; there already: {known}; lines with a mistake: {bad}.</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>有问题的不会导入；可以先在文件里改好，再读取一次。</source>
      <translation>Lines with a mistake are left out; you may mend the file first and read it again.</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>要导入的部门</source>
      <translation>Departments to import</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>读取文件后，这里逐行列出要导入的部门。</source>
      <translation>Once a file was read, its departments stand here line by line.</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>随程序附带的名单</source>
      <translation>Lists that come with the program</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>不用，读自己的文件</source>
      <translation>None, read a file of your own</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>部门名单</source>
      <translation>List of departments</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>选择文件…</source>
      <translation>Choose a file...</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>读取并预览</source>
      <translation>Read and preview</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>导入</source>
      <translation>Import</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>不导入</source>
      <translation>Do not import</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>已有，补 {n} 个名称</source>
      <translation>known, {n} names added</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>已有</source>
      <translation>There already</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>从表格或文本名单导入（每行先写名称，再写别名）</source>
      <translation>Import from a table or a list in plain text (on each line the name, then other names)</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>第{position}行</source>
      <translation>Line {position}</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>导入这 {n} 行</source>
      <translation>Import these lines ({n})</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>旧称 {names}</source>
      <translation>formerly {names}</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>已导入，新增 {n} 个部门；名单里已有的只补别名和旧称。</source>
      <translation>Taken in, {n} departments are new; known ones got the other and former names they lacked.</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>不能导入</source>
      <translation>Cannot be imported</translation>
    </message>
    <message>
      <location filename="../../ui/department_table.py" />
      <source>新部门</source>
      <translation>New department</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>用、逗号或分号隔开；旧名称自动留着</source>
      <translation>With commas or semicolons between them; former names are kept</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>更名那天，如 2018-10-25；不知道可以不填</source>
      <translation>The day of renaming, such as 2018-10-25; leave empty if unknown</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>部门</source>
      <translation>Departments</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>部门 {n}</source>
      <translation>Departments {n}</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>还没有部门。在下面填写名称和别名再点“添加部门”，或者从表格、文本名单导入。</source>
      <translation>No departments yet. Fill in a name and other names below and press "Add department", or import a table or a list in plain text.</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>请先在名单里选中一个部门。</source>
      <translation>Select a department in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>名称</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>别名</source>
      <translation>Other names</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>新名称自</source>
      <translation>New name since</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>添加部门</source>
      <translation>Add department</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>修改选中的部门</source>
      <translation>Change the selected one</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>停用</source>
      <translation>Deactivate</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>恢复使用</source>
      <translation>Restore</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>添加部门，或修改选中的部门</source>
      <translation>Add a department, or change the selected one</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>自 {day} 起</source>
      <translation>since {day}</translation>
    </message>
    <message>
      <location filename="../../ui/departments.py" />
      <source>日期请写成 2025-06-30 这样。</source>
      <translation>Write a day as 2025-06-30.</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>如 2025-06-30</source>
      <translation>e.g. 2025-06-30</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>{title} · {body} · 征求意见 {since} 至 {until}，{n} 天</source>
      <translation>{title} · {body} · consultation {since} to {until}, {n} days</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>决策草案的各版本</source>
      <translation>Versions of the draft decision</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>还没有挂决策草案。有草案的，在上面填写标题、网址、决定机关和征求意见的日期。</source>
      <translation>Tied to no draft decision yet. Where there is one, give its title, address, who decides and the days of the consultation above.</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>解除</source>
      <translation>Untie</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>草案标题</source>
      <translation>Title of the draft</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>草案全文网址</source>
      <translation>Address of the draft</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>https://…，从浏览器的地址栏复制</source>
      <translation>https://..., copied from the browser's address bar</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>决定机关</source>
      <translation>Who decides</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>征求意见开始</source>
      <translation>Consultation from</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>征求意见截止</source>
      <translation>Consultation until</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>不少于几天</source>
      <translation>At least so many days</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>有规定才写，没有就空着</source>
      <translation>Only where a rule says so, else leave it empty</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>期限的依据</source>
      <translation>Rule behind it</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>规定的名称和条款</source>
      <translation>Name and clause of the rule</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>保存决策草案</source>
      <translation>Save the draft decision</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>解除决策草案…</source>
      <translation>Untie the draft decision...</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>解除决策草案</source>
      <translation>Untie the draft decision</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>；▲ 按“{basis}”不少于 {wants} 天，还差 {n} 天</source>
      <translation>; ▲ by "{basis}" at least {wants} days, {n} are missing</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>“不少于几天”请写成数字，没有规定就空着。</source>
      <translation>Please write "At least so many days" as a number, or leave it empty where no rule says so.</translation>
    </message>
    <message>
      <location filename="../../ui/draft_decision.py" />
      <source>已解除：{reason}</source>
      <translation>Untied: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>帮助起草的句子</source>
      <translation>Drafted sentences</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>草稿逐句出现在这里；取用以前，什么都不会写进答复。</source>
      <translation>The draft appears here sentence by sentence; until you take any, nothing is written into the answer.</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>取用选中的句子，没有选中就取用全部</source>
      <translation>Take the marked sentences, or all where none is marked</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>取用</source>
      <translation>Take</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>再起草一次</source>
      <translation>Draft again</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>选中或取消这一句</source>
      <translation>Mark or unmark this sentence</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>不要草稿</source>
      <translation>Discard the draft</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>这一句的依据</source>
      <translation>What this sentence rests on</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>取用选中的 {n} 句</source>
      <translation>Take the {n} marked</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>全部取用</source>
      <translation>Take all</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>第 {n} 句</source>
      <translation>Sentence {n}</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>▲ 没有依据</source>
      <translation>▲ no source</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>▲ 依据不存在</source>
      <translation>▲ source does not exist</translation>
    </message>
    <message>
      <location filename="../../ui/draft_pane.py" />
      <source>▲ 数字无出处：{numbers}</source>
      <translation>▲ numbers without a source: {numbers}</translation>
    </message>
    <message>
      <location filename="../../ui/drafting.py" />
      <source>起草帮助…</source>
      <translation>Drafting help...</translation>
    </message>
    <message>
      <location filename="../../ui/drafting.py" />
      <source>正在找依据……</source>
      <translation>Looking for sources...</translation>
    </message>
    <message>
      <location filename="../../ui/drafting.py" />
      <source>▲ 没有找到与这条提问相近的口径和政策文件，没有依据，所以没有请求起草。</source>
      <translation>▲ No talking point or policy document is near this question; with nothing to rest on, no draft was asked for.</translation>
    </message>
    <message>
      <location filename="../../ui/drafting.py" />
      <source>正在起草 · {n} 句　Esc 停止</source>
      <translation>Drafting · {n} sentences  Esc stops</translation>
    </message>
    <message>
      <location filename="../../ui/drafting.py" />
      <source>▲ {why}</source>
      <translation>▲ {why}</translation>
    </message>
    <message>
      <location filename="../../ui/drafting.py" />
      <source>起草接口还没有写出文字，再等等，或按 Esc 不要了</source>
      <translation>The drafting endpoint has written nothing yet; wait a little, or press Esc</translation>
    </message>
    <message>
      <location filename="../../ui/drafting.py" />
      <source>正在请求起草……　Esc 停止</source>
      <translation>Asking for a draft...  Esc stops</translation>
    </message>
    <message>
      <location filename="../../ui/drafting.py" />
      <source>草稿 {n} 句。</source>
      <translation>Draft of {n} sentences.</translation>
    </message>
    <message>
      <location filename="../../ui/drafting.py" />
      <source>▲ {n} 句没有依据。</source>
      <translation>▲ {n} without a source.</translation>
    </message>
    <message>
      <location filename="../../ui/drafting.py" />
      <source>▲ {n} 句里有数字找不到出处。</source>
      <translation>▲ {n} with numbers that have no source.</translation>
    </message>
    <message>
      <location filename="../../ui/drafting_form.py" />
      <source>接口地址</source>
      <translation>Endpoint</translation>
    </message>
    <message>
      <location filename="../../ui/drafting_form.py" />
      <source>内网的接口，如 http://10.0.0.8:8000/v1</source>
      <translation>On the intranet, e.g. http://10.0.0.8:8000/v1</translation>
    </message>
    <message>
      <location filename="../../ui/drafting_form.py" />
      <source>模型名称</source>
      <translation>Model</translation>
    </message>
    <message>
      <location filename="../../ui/drafting_form.py" />
      <source>密钥</source>
      <translation>Key</translation>
    </message>
    <message>
      <location filename="../../ui/drafting_form.py" />
      <source>只存入本机的系统密钥环；不改动或不需要时留空</source>
      <translation>Kept in this PC's keyring alone; leave empty where unchanged or not needed</translation>
    </message>
    <message>
      <location filename="../../ui/drafting_form.py" />
      <source>开启起草帮助（助理在答复里用）</source>
      <translation>Turn drafting help on (aides use it in the answer)</translation>
    </message>
    <message>
      <location filename="../../ui/drafting_form.py" />
      <source>试一试接口</source>
      <translation>Try the endpoint</translation>
    </message>
    <message>
      <location filename="../../ui/drafting_form.py" />
      <source>保存起草帮助</source>
      <translation>Save drafting help</translation>
    </message>
    <message>
      <location filename="../../ui/drafting_form.py" />
      <source>起草帮助（整个演播台；不填就没有）</source>
      <translation>Drafting help (whole studio; off where empty)</translation>
    </message>
    <message>
      <location filename="../../ui/drafting_form.py" />
      <source>正在问起草接口，最多十秒……</source>
      <translation>Asking the drafting endpoint, ten seconds at most...</translation>
    </message>
    <message>
      <location filename="../../ui/duties.py" />
      <source>▲ 逾期 {n} 天</source>
      <translation>▲ {n} days late</translation>
    </message>
    <message>
      <location filename="../../ui/duties.py" />
      <source>● 今天</source>
      <translation>● Today</translation>
    </message>
    <message>
      <location filename="../../ui/duties.py" />
      <source>○ 明天到期</source>
      <translation>○ Due tomorrow</translation>
    </message>
    <message>
      <location filename="../../ui/duties.py" />
      <source>需要你处理</source>
      <translation>Waiting for you</translation>
    </message>
    <message>
      <location filename="../../ui/duties.py" />
      <source>两周之内没有等您处理的事。期限、培训和报告任务到时会列在这里。</source>
      <translation>Nothing waits for you within two weeks. Due dates, trainings and reports are listed here in time.</translation>
    </message>
    <message>
      <location filename="../../ui/duties.py" />
      <source>去处理</source>
      <translation>Go there</translation>
    </message>
    <message>
      <location filename="../../ui/duties.py" />
      <source>需要你处理 {n}</source>
      <translation>Waiting for you: {n}</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>办了什么、结果如何</source>
      <translation>What was done and how it ended</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>退回办结</source>
      <translation>Send the closing back</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>误标，撤出台账</source>
      <translation>Marked wrongly, out of the ledger</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>新的期限</source>
      <translation>New due day</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>延期的原因</source>
      <translation>Why it is extended</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>延期</source>
      <comment>act</comment>
      <translation>Extend</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>类别、级别</source>
      <translation>Class and level</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>移交给谁</source>
      <translation>Handed to whom</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>对方的登记编号</source>
      <translation>Their reference number</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>移交日期</source>
      <translation>Date of hand-over</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>结果日期</source>
      <translation>Date of the result</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>信访办理的结果，作为答复草稿</source>
      <translation>Result of the petition; it becomes the draft of the answer</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>登记信访结果</source>
      <translation>Enter the petition's result</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>要求在哪一天前办结</source>
      <translation>To be closed by which day</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>责任单位：名称或别名，回车确定，Esc 取消</source>
      <translation>Responsible unit: name or alias, Enter takes it, Esc leaves</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>确定</source>
      <translation>OK</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>按建议交办</source>
      <translation>Assign as suggested</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>定责任单位…</source>
      <translation>Responsible unit...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>加协办单位…</source>
      <translation>Add a helping unit...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>开始办理</source>
      <comment>act</comment>
      <translation>Begin work</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>办结…</source>
      <translation>Close...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>同意办结</source>
      <translation>Agree to the closing</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>退回办结…</source>
      <translation>Send the closing back...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>采纳与否…</source>
      <translation>Adopted or not...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>移交信访…</source>
      <translation>Refer as petition...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>登记信访结果…</source>
      <translation>Enter the petition's result...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>类别、级别…</source>
      <translation>Class and level...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>延期…</source>
      <translation>Extend...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>退回改派…</source>
      <translation>Contest...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>误标，撤出…</source>
      <translation>Marked wrongly...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>催办</source>
      <comment>act</comment>
      <translation>Remind</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>督办…</source>
      <translation>Supervise...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>退回的原因</source>
      <translation>Why it is sent back</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>为什么不归本单位</source>
      <translation>Why it is not this unit's</translation>
    </message>
    <message>
      <location filename="../../ui/duty_acts.py" />
      <source>为什么是误标</source>
      <translation>Why it was marked wrongly</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>全部期限</source>
      <translation>Any due day</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>已逾期</source>
      <translation>Overdue</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>3 天内到期</source>
      <translation>Due within 3 days</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>今年到期</source>
      <translation>Due this year</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>哪些访谈</source>
      <translation>Which programmes</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>没有符合条件的事项。访谈结束时，未答问题、承诺事项和采纳的意见自动列入这里。</source>
      <translation>No such items. When a programme ends, its unanswered questions, commitments and adopted suggestions are entered here by themselves.</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>未办结</source>
      <translation>Open</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>已了结</source>
      <translation>Finished</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>全部状态</source>
      <translation>Any state</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>共 {n} 项</source>
      <translation>{n} items in all</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>全部台账</source>
      <translation>All ledgers</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>全部单位</source>
      <translation>All units</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>还没有定单位</source>
      <translation>No unit decided yet</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>各场访谈</source>
      <translation>All programmes</translation>
    </message>
    <message>
      <location filename="../../ui/duty_list.py" />
      <source>只看本场</source>
      <translation>This programme only</translation>
    </message>
    <message>
      <location filename="../../ui/duty_papers.py" />
      <source>督办通知 Word…</source>
      <translation>Notice as Word...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_papers.py" />
      <source>导出台账…</source>
      <translation>Export the ledger...</translation>
    </message>
    <message>
      <location filename="../../ui/duty_papers.py" />
      <source>督办通知</source>
      <translation>Supervision notice</translation>
    </message>
    <message>
      <location filename="../../ui/duty_papers.py" />
      <source>催办单</source>
      <translation>Reminder slip</translation>
    </message>
    <message>
      <location filename="../../ui/duty_papers.py" />
      <source>台账存到哪里</source>
      <translation>Where to save the ledger</translation>
    </message>
    <message>
      <location filename="../../ui/duty_story.py" />
      <source>还没有公开答复过台账里的提问。</source>
      <translation>No question of the ledgers was answered in public yet.</translation>
    </message>
    <message>
      <location filename="../../ui/duty_story.py" />
      <source>经过</source>
      <translation>History</translation>
    </message>
    <message>
      <location filename="../../ui/duty_story.py" />
      <source>在左边选中一项，这里列出它的每一步。</source>
      <translation>Choose an item on the left; every step of it is listed here.</translation>
    </message>
    <message>
      <location filename="../../ui/duty_story.py" />
      <source>没有逾期或两天内到期的事项，也没有 A 级事项。</source>
      <translation>Nothing is overdue or due within two days, and nothing is of level A.</translation>
    </message>
    <message>
      <location filename="../../ui/duty_story.py" />
      <source>到台账里的这一项</source>
      <translation>To this item in the ledger</translation>
    </message>
    <message>
      <location filename="../../ui/duty_story.py" />
      <source>热点回应最近一次答复：{day}。栏目 2 个月没有更新要扣分。</source>
      <translation>Last answer in the follow-up column: {day}. A column without news for 2 months loses points.</translation>
    </message>
    <message>
      <location filename="../../ui/duty_story.py" />
      <source>各单位</source>
      <translation>Units</translation>
    </message>
    <message>
      <location filename="../../ui/duty_story.py" />
      <source>各单位都没有待办事项。</source>
      <translation>No unit has open items.</translation>
    </message>
    <message>
      <location filename="../../ui/duty_story.py" />
      <source>只看这个单位</source>
      <translation>Only this unit</translation>
    </message>
    <message>
      <location filename="../../ui/duty_story.py" />
      <source>{who}：{text}</source>
      <translation>{who}: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/duty_words.py" />
      <source>期限：{day}</source>
      <translation>Due: {day}</translation>
    </message>
    <message>
      <location filename="../../ui/duty_words.py" />
      <source>责任单位：{unit}</source>
      <translation>Responsible unit: {unit}</translation>
    </message>
    <message>
      <location filename="../../ui/duty_words.py" />
      <source>还没有定责任单位</source>
      <translation>No responsible unit yet</translation>
    </message>
    <message>
      <location filename="../../ui/duty_words.py" />
      <source>待定（建议 {unit}）</source>
      <translation>undecided (suggested: {unit})</translation>
    </message>
    <message>
      <location filename="../../ui/duty_words.py" />
      <source>，{units}协办</source>
      <translation>, with {units}</translation>
    </message>
    <message>
      <location filename="../../ui/duty_words.py" />
      <source>台账：{name}</source>
      <translation>Ledger: {name}</translation>
    </message>
    <message>
      <location filename="../../ui/duty_words.py" />
      <source>由 {before} 延至 {day}</source>
      <translation>from {before} to {day}</translation>
    </message>
    <message>
      <location filename="../../ui/duty_words.py" />
      <source>级别：{grade}</source>
      <translation>Level: {grade}</translation>
    </message>
    <message>
      <location filename="../../ui/duty_words.py" />
      <source>来源渠道：{name}</source>
      <translation>Channel of origin: {name}</translation>
    </message>
    <message>
      <location filename="../../ui/duty_words.py" />
      <source>期限 {day}</source>
      <translation>due {day}</translation>
    </message>
    <message>
      <location filename="../../ui/duty_words.py" />
      <source>{n} 项待办</source>
      <translation>{n} to do</translation>
    </message>
    <message>
      <location filename="../../ui/duty_words.py" />
      <source>▲ 逾期 {n} 项</source>
      <translation>▲ {n} overdue</translation>
    </message>
    <message>
      <location filename="../../ui/editor.py" />
      <source>提交</source>
      <translation>Submit</translation>
    </message>
    <message>
      <location filename="../../ui/entry.py" />
      <source>如 王女士；不填就是“网友”</source>
      <translation>e.g. Ms Wang; empty means Netizen</translation>
    </message>
    <message>
      <location filename="../../ui/entry.py" />
      <source>照原话登记；原文登记后不再改动</source>
      <translation>As it was said; once registered the original never changes</translation>
    </message>
    <message>
      <location filename="../../ui/entry.py" />
      <source>登记</source>
      <comment>act</comment>
      <translation>Register</translation>
    </message>
    <message>
      <location filename="../../ui/entry.py" />
      <source>媒体名称</source>
      <translation>Medium</translation>
    </message>
    <message>
      <location filename="../../ui/entry.py" />
      <source>公开的称呼</source>
      <translation>Public name</translation>
    </message>
    <message>
      <location filename="../../ui/entry.py" />
      <source>记者姓名</source>
      <translation>Reporter</translation>
    </message>
    <message>
      <location filename="../../ui/entry.py" />
      <source>登记提问</source>
      <translation>Register a question</translation>
    </message>
    <message>
      <location filename="../../ui/entry.py" />
      <source>返回</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="../../ui/entry.py" />
      <source>类别和领域</source>
      <translation>Kind and fields</translation>
    </message>
    <message>
      <location filename="../../ui/entry.py" />
      <source>已登记：{text}</source>
      <translation>Registered: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>例如 2028-06-20</source>
      <translation>such as 2028-06-20</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>提问编号，例如 Q0012；空着是全部提问人</source>
      <translation>Number of a question, such as Q0012; empty for all askers</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>{title}（{day}）</source>
      <translation>{title} ({day})</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>全部提问人</source>
      <translation>All askers</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>没有删除：请输入“删除”两个字，或按 Esc 取消。</source>
      <translation>Nothing was erased: type "Erase", or press Esc.</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>个人信息的删除</source>
      <translation>Erasure of personal data</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>还没有人提请删除个人信息。</source>
      <translation>Nobody has asked for an erasure.</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>保存到</source>
      <translation>Kept until</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>删除谁的</source>
      <translation>Whose data</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>直播结束后，提问人的个人信息有保存期限。</source>
      <translation>Once the hour is over, askers' personal data has a retention date.</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>提请删除个人信息</source>
      <translation>Ask for an erasure</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>删除后不能恢复。请输入“删除”两个字确认</source>
      <translation>What is erased does not come back. Type "Erase" to confirm</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>改期限…</source>
      <translation>Change date...</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>提请删除…</source>
      <translation>Ask for erasure...</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>删除…</source>
      <translation>Erase...</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>提问人的个人信息保存到 {day}。</source>
      <translation>Askers' personal data is kept until {day}.</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>{whose} · {who} 提请，{time}</source>
      <translation>{whose} · asked for by {who}, {time}</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>{reason}（{who} 删除，{time}）</source>
      <translation>{reason} (erased by {who}, {time})</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>请把日期写成 2028-06-20 的样子。</source>
      <translation>Write the day like 2028-06-20.</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>提问编号写成 Q0012 的样子，或空着。</source>
      <translation>Write the number like Q0012, or leave it empty.</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>请先选中一项待办理的删除。</source>
      <translation>Select an erasure that waits first.</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>▲ 已到期、还没有删除：{what}</source>
      <translation>▲ Due and not erased yet: {what}</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>▲ 提问人的个人信息保存到 {day}，已到期。</source>
      <translation>▲ Askers' personal data was kept until {day}; the day is over.</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>Q{n:04d} 的提问人</source>
      <translation>Asker of Q{n:04d}</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>✓ 已删除</source>
      <translation>✓ Erased</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>改为保存到 {day}</source>
      <translation>Keep until {day}</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>删除</source>
      <translation>Erase</translation>
    </message>
    <message>
      <location filename="../../ui/erasure.py" />
      <source>▲ 待办理</source>
      <translation>▲ Waits</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>待初筛</source>
      <translation>Not screened yet</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>已采用</source>
      <translation>Accepted</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>已转办</source>
      <translation>Assigned</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>已归并</source>
      <translation>Merged</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>已移交</source>
      <translation>Handed on</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>记录</source>
      <translation>Record</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>还有更多，请再写几个字</source>
      <translation>there are more; type a few more signs</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>没有找到。可以少写几个词，或换一种说法。</source>
      <translation>Nothing found. Try fewer words, or other ones.</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>查找结果</source>
      <translation>Found</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>进入这场访谈</source>
      <translation>Enter this interview</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>查找历年的提问、记录和答复</source>
      <translation>Search questions, record and answers of all years</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>历年的提问、已发布的记录和答复；几个词之间用空格</source>
      <translation>Questions, published lines and answers of all years; blanks between words</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>在上面写要查找的词。查得到您能进入的各场访谈，不论年份。</source>
      <translation>Type what to look for above. Every programme you may open is searched, whatever its year.</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>查找结果 {n}</source>
      <translation>Found {n}</translation>
    </message>
    <message>
      <location filename="../../ui/everywhere.py" />
      <source>每个词至少写 {n} 个字。</source>
      <translation>Each word needs {n} signs at least.</translation>
    </message>
    <message>
      <location filename="../../ui/expert_choice.py" />
      <source>从专家库选…</source>
      <translation>From the experts...</translation>
    </message>
    <message>
      <location filename="../../ui/expert_choice.py" />
      <source>从专家库选</source>
      <translation>From the experts</translation>
    </message>
    <message>
      <location filename="../../ui/expert_choice.py" />
      <source>可以请的专家</source>
      <translation>Experts to invite</translation>
    </message>
    <message>
      <location filename="../../ui/expert_choice.py" />
      <source>没有找到专家。换几个字再找，或请组织协调在“排期 · 专家库”里添加。</source>
      <translation>No expert found. Try other words, or ask the coordinator to add one under "Plan · Experts".</translation>
    </message>
    <message>
      <location filename="../../ui/expert_choice.py" />
      <source>选用</source>
      <translation>Take</translation>
    </message>
    <message>
      <location filename="../../ui/expert_choice.py" />
      <source>下一位</source>
      <translation>Next</translation>
    </message>
    <message>
      <location filename="../../ui/expert_choice.py" />
      <source>上一位</source>
      <translation>Previous</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>查找专家：姓名、单位、职务、专长</source>
      <translation>Find an expert: name, unit, post, field</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>专家库</source>
      <translation>Experts</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>专家 {n} 位</source>
      <translation>{n} experts</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>没有找到专家。在下面填写姓名、职务和单位，再点“添加专家”。</source>
      <translation>No expert found. Fill in name, post and unit below, then press "Add expert".</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>请先在名单里选中一位专家。</source>
      <translation>Select an expert in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>从这里请的嘉宾，实录和门户上都写明“专家”</source>
      <translation>Guests invited from here are marked as experts in the record and on the portal</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>如：陈默</source>
      <translation>e.g. Chen Mo</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>添加专家</source>
      <translation>Add expert</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>修改选中的</source>
      <translation>Revise the selected</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>如：主任医师</source>
      <translation>e.g. chief physician</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>如：市疾控中心</source>
      <translation>e.g. the city's CDC</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>专长领域</source>
      <translation>Field</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>如：食品安全；可以空着</source>
      <translation>e.g. food safety; may stay empty</translation>
    </message>
    <message>
      <location filename="../../ui/experts.py" />
      <source>删去</source>
      <translation>Delete</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>还在写</source>
      <translation>still being written</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>退回待改</source>
      <translation>returned</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>还在审核</source>
      <translation>still in review</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>审核通过，没有发布</source>
      <translation>approved, not released</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>最近上网：第{n}条 {time} {label}{text}</source>
      <translation>Last online: line {n}, {time} {label}{text}</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>跳过</source>
      <translation>Skip</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>待审最久 {time}</source>
      <translation>review: oldest {time}</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>待发布最久 {time}</source>
      <translation>release: oldest {time}</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>停止推送</source>
      <translation>Stop feed</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>恢复推送</source>
      <translation>Resume feed</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>还没有记录上网</source>
      <translation>No line is online yet</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>▲ 第{n}条挡住后面 {m} 条，已 {time}。{why}（{who}）。{text}</source>
      <translation>▲ Line {n} has held {m} others up for {time}: {why} ({who}). {text}</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>待审 {n}</source>
      <translation>In review {n}</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>待发布 {n}</source>
      <translation>{n} to publish</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>再按一次，跳过第{n}条</source>
      <translation>Press again to skip line {n}</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>{why}：{fault}</source>
      <translation>{why}: {fault}</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>五秒内再按一次，跳过第{n}条</source>
      <translation>Press again within five seconds to skip line {n}</translation>
    </message>
    <message>
      <location filename="../../ui/feed_glance.py" />
      <source>▲ 与门户不一致 {n}</source>
      <translation>▲ Unlike the portal {n}</translation>
    </message>
    <message>
      <location filename="../../ui/fields.py" />
      <source> 分钟</source>
      <translation> min</translation>
    </message>
    <message>
      <location filename="../../ui/figure_table.py" />
      <source>看这个数由哪些条目数出来</source>
      <translation>See the rows that this number was counted from</translation>
    </message>
    <message>
      <location filename="../../ui/file_field.py" />
      <source>文件</source>
      <translation>File</translation>
    </message>
    <message>
      <location filename="../../ui/file_field.py" />
      <source>请先选择文件，或写下它的路径。</source>
      <translation>Choose a file first, or write its path.</translation>
    </message>
    <message>
      <location filename="../../ui/file_table.py" />
      <source>DOCX、XLSX 或 CSV</source>
      <translation>DOCX, XLSX or CSV</translation>
    </message>
    <message>
      <location filename="../../ui/file_table.py" />
      <source>已导入 {n} 行。</source>
      <translation>{n} rows imported.</translation>
    </message>
    <message>
      <location filename="../../ui/filters.py" />
      <source>全部渠道</source>
      <translation>Channels</translation>
    </message>
    <message>
      <location filename="../../ui/filters.py" />
      <source>标记</source>
      <translation>Flag</translation>
    </message>
    <message>
      <location filename="../../ui/filters.py" />
      <source>全部标记</source>
      <translation>Flags</translation>
    </message>
    <message>
      <location filename="../../ui/filters.py" />
      <source>筛选</source>
      <translation>Filter</translation>
    </message>
    <message>
      <location filename="../../ui/filters.py" />
      <source>清除筛选</source>
      <translation>Clear filters</translation>
    </message>
    <message>
      <location filename="../../ui/filters.py" />
      <source>疑似{reason}</source>
      <translation>perhaps: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/filters.py" />
      <source>收起筛选</source>
      <translation>Close the filters</translation>
    </message>
    <message>
      <location filename="../../ui/filters.py" />
      <source>到列表</source>
      <translation>To the list</translation>
    </message>
    <message>
      <location filename="../../ui/filters.py" />
      <source>下一项</source>
      <translation>Next choice</translation>
    </message>
    <message>
      <location filename="../../ui/filters.py" />
      <source>去掉筛选：{filter}</source>
      <translation>Remove filter: {filter}</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/choice.py" />
      <source>五分钟看懂一场访谈：人员、嘉宾、提问都是虚构的，门户也是本机自己的演练门户，网友由程序扮演。您坐到主持人、速记员、审核员……任何一个席位上，把一句话送上网页。</source>
      <translation>An interview in five minutes: people, guests and questions are invented, the portal is one of this computer, the program plays the netizens. Sit down at any seat (host, stenographer, reviewer and others) and bring a sentence to the web page.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/choice.py" />
      <source>彩排另存一处，有自己的数据库和令牌，碰不到真实的门户和真实的访谈。</source>
      <translation>A rehearsal lies apart, with a database and tokens of its own; it cannot reach a real portal or a real interview.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/choice.py" />
      <source>一步一步：添加人员，录入或导入部门名单，填写门户地址和令牌并当场试一试，新建第一场访谈，写好嘉宾，排好岗位。</source>
      <translation>Step by step: add people, write or import the departments, name the portal with its token and try it at once, plan the first interview, its guests and its crew.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/choice.py" />
      <source>备好人员名单、部门名单（CSV 也可以）、门户地址和令牌；没有的以后补。</source>
      <translation>Have at hand: who works here, the departments (a CSV will do), the portal's address and token. What is missing can come later.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/choice.py" />
      <source>先彩排一场</source>
      <translation>Rehearse first</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/choice.py" />
      <source>布置真实的演播台</source>
      <translation>Set up the real studio</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/choice.py" />
      <source>先不用向导，去排期</source>
      <translation>To the plan, without the guide</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/choice.py" />
      <source>彩排</source>
      <translation>REHEARSAL</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/choice.py" />
      <source>真实的演播台</source>
      <translation>The real studio</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/choice.py" />
      <source>两条路都可以随时离开，做完的都已存好；从左边“向导”或排期里再回来。</source>
      <translation>Leave either at any time, what is done is stored; come back by "Guide" on the left, or from the plan.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/guide.py" />
      <source>回到向导开头</source>
      <translation>Back to the start</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/guide.py" />
      <source>从哪里开始？</source>
      <translation>Where to begin?</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>✓ 这一步好了，按“下一步”。</source>
      <translation>✓ This step is done; press "Next step".</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>✓ 布置好了：网友可以提问，到时由主持人或导播开播。按“进入这场访谈”。</source>
      <translation>✓ All is set up: netizens can ask, and host or director start the hour. Press "Enter this interview".</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>人员</source>
      <translation>People</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>嘉宾、岗位、预告</source>
      <translation>Guests, crew, notice</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>这个演播台的门户</source>
      <translation>This studio's portal</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>添加同事：登录名、姓名、单位和初始口令。没有人审核自己的稿件，至少要两个人；一场直播要有主持人、速记员、部门助理、审核员和发布员，一人可以兼几个岗位。</source>
      <translation>Add colleagues: login, name, unit and a first password. Nobody reviews their own text, so there must be two at least; an hour on air needs host, stenographer, aide, reviewer and publisher, and one person may hold several roles.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>提问转办给谁：录入部门和别名，或从表格、文本名单导入。可以跳过，以后再补。</source>
      <translation>Where questions are sent to: write departments and their other names, or import a table or a list in plain text. This can wait.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>写下门户地址和令牌，先“试一试”，通了再“保存”。令牌只存入本机的系统密钥环。</source>
      <translation>Write the portal's address and token, try it first, then save it. The token goes into this computer's keyring alone.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>新建第一场访谈：主题、主办单位、时间，和临时安排的原因。</source>
      <translation>Plan the first interview: topic, unit, time, and why it is ad hoc.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>写好嘉宾（姓名和职务），把人排进名单，再依次提交方案、核实方案、发布预告。</source>
      <translation>Name the guests with their posts, put people on the roster, then submit the proposal, confirm it and publish the notice.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>先回到上一步新建访谈。</source>
      <translation>Go back one step and plan an interview first.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>至少再添加一个人。</source>
      <translation>Add one more person at least.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>还没有部门，可以跳过。</source>
      <translation>No department yet; this can wait.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>还没有保存门户。</source>
      <translation>No portal is saved yet.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>还没有要开播的访谈。</source>
      <translation>There is no interview to come yet.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>步骤</source>
      <translation>Steps</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>上一步</source>
      <translation>Previous step</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>下一步</source>
      <translation>Next step</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>人员 {persons} · 部门 {departments} · 门户{portal} · 访谈：{programme}</source>
      <translation>People {persons} · departments {departments} · portal {portal} · interview: {programme}</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>岗位齐了；再提交方案、核实方案、发布预告，就可以进入访谈。</source>
      <translation>The crew is complete; submit the proposal, confirm it and publish the notice, then enter the interview.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>已定</source>
      <translation>named</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>未定</source>
      <translation>not named</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>还没有</source>
      <translation>none yet</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/real_page.py" />
      <source>还缺岗位：{roles}。</source>
      <translation>Still missing: {roles}.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>已打开过</source>
      <translation>Was opened</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>正在准备彩排，约十秒……</source>
      <translation>Preparing a rehearsal, some ten seconds...</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>还没有准备过彩排。</source>
      <translation>No rehearsal was prepared yet.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>彩排已经准备好，停在上次的地方；按“继续彩排”打开演练门户。</source>
      <translation>A rehearsal is there, as it was left; "Go on rehearsing" opens its portal.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>演练门户还没有应答，仍在重试；也许别的程序占了它的端口，可以“重新准备一场”。</source>
      <translation>The rehearsal's portal does not answer yet, it is tried again. Perhaps another program has its port: "Prepare a new one" takes another.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>正在打开演练门户……</source>
      <translation>Opening the rehearsal's portal...</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>网友正在提问</source>
      <translation>netizens are asking</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>网友已经问完</source>
      <translation>all netizens have asked</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>席位</source>
      <translation>Seats</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>按“准备一场彩排”：十秒钟后这里就有主持人、速记员、审核员等席位。</source>
      <translation>Press "Prepare a rehearsal": in ten seconds the seats of host, stenographer, reviewer and others are here.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>打开选中的席位</source>
      <translation>Open the selected seat</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>准备一场彩排</source>
      <translation>Prepare a rehearsal</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>继续彩排</source>
      <translation>Go on rehearsing</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>打开席位</source>
      <translation>Open seat</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>打开门户页面</source>
      <translation>Open the portal's page</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>网页：{url}　　口令都是：{password}</source>
      <translation>Page: {url}   everybody's password: {password}</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>✓ 演练门户开着，{asking}。请打开席位：选中，按回车。</source>
      <translation>✓ The rehearsal's portal is open, {asking}. Select a seat and press Enter.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>请先选中一个席位。</source>
      <translation>Select a seat first.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>席位没有打开，请再试一次。</source>
      <translation>The seat did not open; try once more.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/rehearsal_page.py" />
      <source>重新准备一场</source>
      <translation>Prepare a new one</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/steps.py" />
      <source>每个席位一个窗口：登录名和口令已填好，按回车就坐下；Alt+Tab 来回切换。</source>
      <translation>Each seat is a window; login and password stand there, Enter sits down. Alt+Tab goes from one to the other.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/steps.py" />
      <source>1　部门助理：提问陆续到来。按 {admit} 采用；到“待答复”里按 {recommend} 推荐上播。</source>
      <translation>1  Aide: questions come in. {admit} accepts one; under "To answer" {recommend} suggests it for air.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/steps.py" />
      <source>2　主持人：点“开始直播”，再按 {answered_next} 提出第一个问题。</source>
      <translation>2  Host: press "Go on air", then {answered_next} asks the first question.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/steps.py" />
      <source>3　速记员：{speaker_1}、{speaker_2}……选说话人，打一句话，{line_editor_submit} 提交。</source>
      <translation>3  Stenographer: {speaker_1}, {speaker_2} and so on choose the speaker; type a sentence, {line_editor_submit} submits it.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/steps.py" />
      <source>4　审核员：看过，按 {approve} 通过。自己写的不能自己审，程序会拦住。</source>
      <translation>4  Reviewer: read it, {approve} approves. Nobody approves their own text; the program stops that.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/steps.py" />
      <source>5　发布员：按 {release} 发布。几秒后标为“已上网”。</source>
      <translation>5  Publisher: {release} publishes. Seconds later it is marked as online.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/steps.py" />
      <source>6　打开门户页面：这一句就在上面。F1 随时列出所在窗口的全部快捷键。</source>
      <translation>6  Open the portal's page: there it is. F1 lists every key of the window you are in.</translation>
    </message>
    <message>
      <location filename="../../ui/first_run/steps.py" />
      <source>五分钟，从一条提问到网页上的一句话</source>
      <translation>Five minutes, from a question to a line on the page</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>请收一收，准备下一题</source>
      <translation>Please wrap up for the next question</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>还有五分钟</source>
      <translation>Five minutes left</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>请念热线和网址</source>
      <translation>Please read out the hotline and the address</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>请嘉宾讲慢一点</source>
      <translation>Please ask the guest to speak slower</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>请先不提下一题</source>
      <translation>Please hold the next question</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>便条和资料卡…</source>
      <translation>Notes, cards...</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>附上选中的提问</source>
      <translation>About the chosen question</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>送到主持席</source>
      <translation>Send to the host</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>给主持人的提示</source>
      <translation>Notes to the host</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>还没有给主持人的提示。写一句，回车送到主持席；主持人看过，这里就写已读。</source>
      <translation>No notes to the host yet. Write a line and press Enter; once the host has read it, it says so here.</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>收回这条</source>
      <translation>Take it back</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>送出</source>
      <translation>Send</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>送到嘉宾提词屏</source>
      <translation>Send to the guests</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>送到主持席和嘉宾提词屏</source>
      <translation>Send to host and guests</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>口径《{title}》第 {n} 版</source>
      <translation>talking point "{title}", version {n}</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>嘉宾还看不到</source>
      <translation>not shown to guests</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>便条和资料卡</source>
      <translation>Notes and data cards</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>马上出现在主持席或嘉宾提词屏上，看过没有写在上面的名单里。便条和资料卡不念，不上网。</source>
      <translation>It appears at once at the host's or on the guests' prompter; the list above says whether it was read. Notes and cards are neither read out nor published.</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>便条或资料卡，最多 {n} 字，回车送出</source>
      <translation>Note or data card, {n} characters at most, Enter sends</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>写给主持人，最多 {n} 字，回车送出</source>
      <translation>To the host, {n} characters at most; Enter sends it</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>便条或资料卡的内容</source>
      <translation>Note or data card</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>没有显示就撤下了</source>
      <translation>Taken off unseen</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>已收回</source>
      <translation>Taken back</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>附提问：{text}</source>
      <translation>About: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>未读</source>
      <translation>unread</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>✓ 嘉宾已看，{time} 撤下</source>
      <translation>✓ Read by guests, off at {time}</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>嘉宾屏 {time}</source>
      <translation>Before guests {time}</translation>
    </message>
    <message>
      <location filename="../../ui/floor_notes.py" />
      <source>✓ 已读 {time}</source>
      <translation>✓ read {time}</translation>
    </message>
    <message>
      <location filename="../../ui/going_on_air.py" />
      <source>仍然开播</source>
      <translation>Go on air all the same</translation>
    </message>
    <message>
      <location filename="../../ui/going_on_air.py" />
      <source>先不开播</source>
      <translation>Not yet</translation>
    </message>
    <message>
      <location filename="../../ui/going_on_air.py" />
      <source>还有 {n} 项没有就绪：{names}。仍然开播？</source>
      <translation>{n} not ready: {names}. Go on air all the same?</translation>
    </message>
    <message>
      <location filename="../../ui/going_on_air.py" />
      <source>都已就绪。现在开播？</source>
      <translation>All is ready. Go on air now?</translation>
    </message>
    <message>
      <location filename="../../ui/guest_cards.py" />
      <source>撤下</source>
      <translation>Take off</translation>
    </message>
    <message>
      <location filename="../../ui/guest_cards.py" />
      <source>给嘉宾的资料卡 {n} 张：{text}</source>
      <translation>{n} cards for the guests: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/guest_cards.py" />
      <source>▲ 嘉宾还看不到，请按 {key} 打开嘉宾提词屏</source>
      <translation> ▲ The guests cannot see it yet: {key} opens their prompter</translation>
    </message>
    <message>
      <location filename="../../ui/guest_cards.py" />
      <source>（{time} 起在嘉宾屏上）</source>
      <translation> (before the guests since {time})</translation>
    </message>
    <message>
      <location filename="../../ui/guest_prompter.py" />
      <source>嘉宾提词</source>
      <translation>Guest prompter</translation>
    </message>
    <message>
      <location filename="../../ui/guest_prompter.py" />
      <source>嘉宾提词屏</source>
      <translation>Guests' prompter</translation>
    </message>
    <message>
      <location filename="../../ui/guest_prompter.py" />
      <source>只有嘉宾看得到，显示</source>
      <translation>Only guests see it: show</translation>
    </message>
    <message>
      <location filename="../../ui/guest_prompter.py" />
      <source>撤下资料卡</source>
      <translation>Take the cards off</translation>
    </message>
    <message>
      <location filename="../../ui/guest_prompter.py" />
      <source>嘉宾提词屏上是内部的资料卡。请看一看：这块屏摆在嘉宾面前，观众和镜头看不到。</source>
      <translation>The guests' prompter shows internal data cards. Please look: this screen stands before the guests, and neither audience nor cameras see it.</translation>
    </message>
    <message>
      <location filename="../../ui/guest_prompter.py" />
      <source>仅供嘉宾参考</source>
      <translation>For the guests only</translation>
    </message>
    <message>
      <location filename="../../ui/guest_prompter.py" />
      <source>还有 {n} 张</source>
      <translation>{n} more</translation>
    </message>
    <message>
      <location filename="../../ui/guest_ranks.py" />
      <source>嘉宾级别</source>
      <translation>Ranks of guests</translation>
    </message>
    <message>
      <location filename="../../ui/guest_ranks.py" />
      <source>嘉宾级别 {n}</source>
      <translation>Ranks of guests {n}</translation>
    </message>
    <message>
      <location filename="../../ui/guest_ranks.py" />
      <source>还没有嘉宾级别。在下面填写名称，再点“添加级别”。</source>
      <translation>There are no ranks of guests yet. Write a name below and press Add a rank.</translation>
    </message>
    <message>
      <location filename="../../ui/guest_ranks.py" />
      <source>请先在名单里选中一个级别。</source>
      <translation>Choose a rank in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/guest_ranks.py" />
      <source>直播后确认嘉宾以什么级别出席，按它统计和考核</source>
      <translation>As which rank a guest came is confirmed after air; it is counted and assessed by that</translation>
    </message>
    <message>
      <location filename="../../ui/guest_ranks.py" />
      <source>如：街道办事处主任</source>
      <translation>e.g. head of a subdistrict office</translation>
    </message>
    <message>
      <location filename="../../ui/guest_ranks.py" />
      <source>添加级别</source>
      <translation>Add a rank</translation>
    </message>
    <message>
      <location filename="../../ui/guest_ranks.py" />
      <source>修改选中的级别</source>
      <translation>Change the chosen rank</translation>
    </message>
    <message>
      <location filename="../../ui/guest_ranks.py" />
      <source>考核时算作</source>
      <translation>Counts as</translation>
    </message>
    <message>
      <location filename="../../ui/guest_ranks.py" />
      <source>考核时算作：{standing}</source>
      <translation>Counts as: {standing}</translation>
    </message>
    <message>
      <location filename="../../ui/guide.py" />
      <source>本席说明</source>
      <translation>Guide to this seat</translation>
    </message>
    <message>
      <location filename="../../ui/guide_choice.py" />
      <source>编辑框里已换成另一条，没有放进去；请关上再打开。</source>
      <translation>The editor holds another text by now; nothing was put in. Close this and open it again.</translation>
    </message>
    <message>
      <location filename="../../ui/guide_choice.py" />
      <source>办事指南…</source>
      <translation>Service guide...</translation>
    </message>
    <message>
      <location filename="../../ui/guide_choice.py" />
      <source>放进一条办事指南</source>
      <translation>Put in a service guide</translation>
    </message>
    <message>
      <location filename="../../ui/guide_choice.py" />
      <source>标题、单位、网址里的几个字，或拼音首字母</source>
      <translation>A few characters of title, unit or address, or first letters of pinyin</translation>
    </message>
    <message>
      <location filename="../../ui/guide_choice.py" />
      <source>没有找到办事指南。换几个字再找，或请组织协调在“排期 · 办事指南”里添加。</source>
      <translation>No guide found. Try other words, or ask the planner to add one under Schedule · Service guides.</translation>
    </message>
    <message>
      <location filename="../../ui/guide_choice.py" />
      <source>放进文字</source>
      <translation>Put into the text</translation>
    </message>
    <message>
      <location filename="../../ui/guide_choice.py" />
      <source>下一条</source>
      <translation>Next</translation>
    </message>
    <message>
      <location filename="../../ui/guide_choice.py" />
      <source>上一条</source>
      <translation>Previous</translation>
    </message>
    <message>
      <location filename="../../ui/header.py" />
      <source>播出状态</source>
      <translation>On air or not</translation>
    </message>
    <message>
      <location filename="../../ui/header.py" />
      <source>单位与时间</source>
      <translation>Unit and time</translation>
    </message>
    <message>
      <location filename="../../ui/header.py" />
      <source>门户状态</source>
      <translation>Portal</translation>
    </message>
    <message>
      <location filename="../../ui/header.py" />
      <source>当前人员</source>
      <translation>Who sits here</translation>
    </message>
    <message>
      <location filename="../../ui/header.py" />
      <source>彩排 · 不会上真实门户</source>
      <translation>REHEARSAL · nothing reaches a real portal</translation>
    </message>
    <message>
      <location filename="../../ui/help.py" />
      <source>全部快捷键</source>
      <translation>All shortcuts</translation>
    </message>
    <message>
      <location filename="../../ui/help.py" />
      <source>这里</source>
      <translation>Here</translation>
    </message>
    <message>
      <location filename="../../ui/help.py" />
      <source>处处</source>
      <translation>Everywhere</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>登记</source>
      <comment>done</comment>
      <translation>Entered</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>查看原文</source>
      <comment>done</comment>
      <translation>Read the original</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>收到</source>
      <comment>done</comment>
      <translation>Received</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>采用</source>
      <comment>done</comment>
      <translation>Accepted</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>归并</source>
      <comment>done</comment>
      <translation>Merged</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>不采用</source>
      <comment>done</comment>
      <translation>Declined</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>转办</source>
      <comment>done</comment>
      <translation>Assigned</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>移交</source>
      <comment>done</comment>
      <translation>Handed on</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>办理结果返回</source>
      <comment>done</comment>
      <translation>came back with its result</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>登记信访结果</source>
      <comment>done</comment>
      <translation>Enter the petition's result</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>改类别和领域</source>
      <comment>done</comment>
      <translation>Changed kind and fields</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>拆分</source>
      <comment>done</comment>
      <translation>Parted from the merge</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>整理公开文本</source>
      <comment>done</comment>
      <translation>Reworded the public text</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>遮蔽个人信息</source>
      <comment>done</comment>
      <translation>Masked personal data</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>撤销</source>
      <comment>done</comment>
      <translation>Undone</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>成批处理</source>
      <comment>done</comment>
      <translation>decided together</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>撤销成批处理</source>
      <comment>done</comment>
      <translation>undid a decision about several</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>请起草帮助</source>
      <comment>done</comment>
      <translation>asked for drafting help</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>采用帮助起草的句子</source>
      <comment>done</comment>
      <translation>took sentences of a helped draft</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>起草并提交答复</source>
      <comment>done</comment>
      <translation>Answer submitted</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>起草答复</source>
      <comment>done</comment>
      <translation>Answer drafted</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>提交答复</source>
      <comment>done</comment>
      <translation>Answer submitted</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>通过答复</source>
      <comment>done</comment>
      <translation>Answer approved</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>退回答复</source>
      <comment>done</comment>
      <translation>Answer returned</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>请会签</source>
      <comment>done</comment>
      <translation>Asked to co-sign</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>不再请会签</source>
      <comment>done</comment>
      <translation>Asked no longer to co-sign</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>会签</source>
      <comment>done</comment>
      <translation>Co-signed</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>标明问题性质</source>
      <comment>done</comment>
      <translation>Named the kind of question</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>改答复去向</source>
      <comment>done</comment>
      <translation>Changed where the answer goes</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>一并发布答复</source>
      <comment>done</comment>
      <translation>Released answers together</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>发布答复</source>
      <comment>done</comment>
      <translation>Answer published</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>撤回答复</source>
      <comment>done</comment>
      <translation>Answer withdrawn</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>门户收到</source>
      <comment>done</comment>
      <translation>Received by the portal</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>读回核实，已上网</source>
      <comment>done</comment>
      <translation>Read back, online</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>推荐上播</source>
      <comment>done</comment>
      <translation>Suggested for air</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>上播提问</source>
      <comment>done</comment>
      <translation>Asked on air</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>现场已答</source>
      <comment>done</comment>
      <translation>Answered on air</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>追问</source>
      <comment>done</comment>
      <translation>Asked on</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>移出提问单</source>
      <comment>done</comment>
      <translation>Taken off the list</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>转书面答复</source>
      <comment>done</comment>
      <translation>To answer in writing</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>调整顺序</source>
      <comment>done</comment>
      <translation>Moved in the list</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>门户拒收</source>
      <comment>done</comment>
      <translation>Refused by the portal</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>门户已撤下</source>
      <comment>done</comment>
      <translation>Taken down by the portal</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>门户拒绝撤回</source>
      <comment>done</comment>
      <translation>Withdrawal refused</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>读回核对不符</source>
      <comment>done</comment>
      <translation>Read-back differs</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>发布渠道收到</source>
      <comment>done</comment>
      <translation>Outlet took it</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>发布渠道已上网</source>
      <comment>done</comment>
      <translation>Online at an outlet</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>发布渠道拒收</source>
      <comment>done</comment>
      <translation>Outlet refused</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>发布渠道已撤下</source>
      <comment>done</comment>
      <translation>Outlet took it off</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>发布渠道拒绝撤回</source>
      <comment>done</comment>
      <translation>Outlet refused a withdrawal</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>发布渠道读回不符</source>
      <comment>done</comment>
      <translation>Outlet reads differently</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>送往发布渠道</source>
      <comment>done</comment>
      <translation>Leaves for an outlet</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>重发</source>
      <comment>done</comment>
      <translation>Sent again</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>重新推送</source>
      <comment>done</comment>
      <translation>Sent anew</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>收回</source>
      <comment>done</comment>
      <translation>Recalled</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>操作记录</source>
      <translation>What was done</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>在左边选中一条提问，这里列出谁在什么时候对它做了什么。</source>
      <translation>Select a question on the left: here stands who did what to it, and when.</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>操作记录 · 可追溯</source>
      <translation>What was done · traceable</translation>
    </message>
    <message>
      <location filename="../../ui/history.py" />
      <source>未获准</source>
      <translation>Not allowed</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>{name}（{post}）</source>
      <translation>{name} ({post})</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>主持卡</source>
      <translation>The host's cards</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>到现在为止的实录</source>
      <translation>The record so far</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>主持卡和实录…</source>
      <translation>Cards and record...</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>主持卡和实录</source>
      <translation>Cards and record</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>要打印的文字</source>
      <translation>What will be printed</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>提问单是空的</source>
      <translation>The question list is empty</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>主持卡 {title}</source>
      <translation>Cards {title}</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>{label}：{text}</source>
      <translation>{label}: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>还没有审核通过的记录。</source>
      <translation>No line has been approved yet.</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>实录 {title}</source>
      <translation>Record {title}</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>彩排，不是真实的访谈</source>
      <translation>A rehearsal, not a real programme</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>主持人：{host} · 嘉宾：{guests} · {time} 的情况</source>
      <translation>Host: {host} · Guests: {guests} · as of {time}</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>另有 {n} 条还没有审核通过，不在内。</source>
      <translation>{n} more lines are not approved yet and not in it.</translation>
    </message>
    <message>
      <location filename="../../ui/host_cards.py" />
      <source>已撤回 {n} 条，不在内。</source>
      <translation>{n} withdrawn lines are not in it.</translation>
    </message>
    <message>
      <location filename="../../ui/house_rules.py" />
      <source>手工发微博，每条最多</source>
      <translation>Weibo by hand, at most in a post</translation>
    </message>
    <message>
      <location filename="../../ui/house_rules.py" />
      <source> 秒</source>
      <translation> s</translation>
    </message>
    <message>
      <location filename="../../ui/house_rules.py" />
      <source>立即送出</source>
      <translation>leaves at once</translation>
    </message>
    <message>
      <location filename="../../ui/house_rules.py" />
      <source>保存等待时间</source>
      <translation>Save the wait</translation>
    </message>
    <message>
      <location filename="../../ui/house_rules.py" />
      <source>保存审核级数</source>
      <translation>Save the levels</translation>
    </message>
    <message>
      <location filename="../../ui/house_rules.py" />
      <source>常用地点</source>
      <translation>Usual venue</translation>
    </message>
    <message>
      <location filename="../../ui/house_rules.py" />
      <source>新建的访谈先填这里，可以再改</source>
      <translation>A new programme begins with it</translation>
    </message>
    <message>
      <location filename="../../ui/house_rules.py" />
      <source>保存常用地点</source>
      <translation>Save usual venue</translation>
    </message>
    <message>
      <location filename="../../ui/house_rules.py" />
      <source> 字</source>
      <translation> characters</translation>
    </message>
    <message>
      <location filename="../../ui/house_rules.py" />
      <source>保存微博字数</source>
      <translation>Save post length</translation>
    </message>
    <message>
      <location filename="../../ui/house_rules.py" />
      <source> 级，每级由不同的人签</source>
      <translation> levels, each signed by another person</translation>
    </message>
    <message>
      <location filename="../../ui/house_rules.py" />
      <source>整个演播台（立即生效）</source>
      <translation>The whole studio (at once)</translation>
    </message>
    <message>
      <location filename="../../ui/interviews.py" />
      <source>还没有访谈。按 {open_guide} 打开向导，先彩排一场，或一步步布置；也可以在右边“新建访谈”里直接写。不能新建的，请组织协调排您进名单。</source>
      <translation>No interview yet. {open_guide} opens the guide: rehearse first, or set up step by step; or write one on the right under "New interview". If you may not, ask the planner to put you on a roster.</translation>
    </message>
    <message>
      <location filename="../../ui/interviews.py" />
      <source>主题</source>
      <translation>Topic</translation>
    </message>
    <message>
      <location filename="../../ui/interviews.py" />
      <source>类型</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="../../ui/interviews.py" />
      <source>没有就空着</source>
      <translation>Empty for none</translation>
    </message>
    <message>
      <location filename="../../ui/interviews.py" />
      <source>开始时间</source>
      <translation>Begins</translation>
    </message>
    <message>
      <location filename="../../ui/interviews.py" />
      <source>时长</source>
      <translation>Length</translation>
    </message>
    <message>
      <location filename="../../ui/interviews.py" />
      <source>临时安排的原因</source>
      <translation>Reason if unplanned</translation>
    </message>
    <message>
      <location filename="../../ui/interviews.py" />
      <source>没有排期计划的访谈须写明原因</source>
      <translation>An interview that is not in the plan needs a reason</translation>
    </message>
    <message>
      <location filename="../../ui/joint_meeting.py" />
      <source>会商成员单位</source>
      <translation>Units of the joint meeting</translation>
    </message>
    <message>
      <location filename="../../ui/joint_meeting.py" />
      <source>会商成员单位 {n}</source>
      <translation>Units of the joint meeting: {n}</translation>
    </message>
    <message>
      <location filename="../../ui/joint_meeting.py" />
      <source>会商联席会议还没有成员单位。在下面填写名称，再点“添加单位”。</source>
      <translation>The joint meeting has no units yet. Enter a name below, then click "Add unit".</translation>
    </message>
    <message>
      <location filename="../../ui/joint_meeting.py" />
      <source>请先在名单里选中一个单位。</source>
      <translation>Please choose a unit from the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/joint_meeting.py" />
      <source>每份舆情专报都送到这些单位</source>
      <translation>Every sentiment report goes to these units</translation>
    </message>
    <message>
      <location filename="../../ui/joint_meeting.py" />
      <source>如：市委网信办</source>
      <translation>e.g. Cyberspace Office</translation>
    </message>
    <message>
      <location filename="../../ui/joint_meeting.py" />
      <source>添加单位</source>
      <translation>Add unit</translation>
    </message>
    <message>
      <location filename="../../ui/keeping.py" />
      <source>上次没有提交的文字已经找回，就在原来的编辑框里。</source>
      <translation>Unsubmitted text from last time was found again; it stands in its editor.</translation>
    </message>
    <message>
      <location filename="../../ui/kept_list.py" />
      <source>移除</source>
      <translation>Remove</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>上移</source>
      <translation>Move up</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>下移</source>
      <translation>Move down</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>重发被拒的内容</source>
      <translation>Send refused ones again</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>跳过被拒的记录</source>
      <translation>Skip the refused line</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>收回还没有送出的一条</source>
      <translation>Recall a release that has not left</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>重新发布不一致的内容</source>
      <translation>Publish differing ones anew</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>看更正请求…</source>
      <translation>Requests...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>按请求撤回</source>
      <translation>Withdraw as asked</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>放大</source>
      <translation>Zoom in</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>放大（不按 Shift）</source>
      <translation>Zoom in (without Shift)</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>缩小</source>
      <translation>Zoom out</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>恢复原来大小</source>
      <translation>Usual size</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>换成深色或浅色</source>
      <translation>Dark or light</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>打开向导</source>
      <translation>Open the guide</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>自检…</source>
      <translation>Self-check...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>全屏，再按一次恢复</source>
      <translation>Full screen; again to go back</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>跳过挡路的一条</source>
      <translation>Skip the line that holds the feed up</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>提示主持人</source>
      <translation>Cue the host</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>撤下嘉宾屏上的资料卡</source>
      <translation>Take the cards off the guests' screen</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>换人…</source>
      <translation>Replace...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>答完，下一题</source>
      <translation>Answered, next</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>答完</source>
      <translation>Answered</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>转访谈后书面答复</source>
      <translation>Answer in writing afterwards</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>追问…</source>
      <translation>Follow-up...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>提示已读</source>
      <translation>The note is read</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>编排提问单，再按一次回到演播</source>
      <translation>Edit the question list; again to go back</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>移出提问单</source>
      <translation>Take off the list</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>提词器</source>
      <translation>Prompter</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>嘉宾屏</source>
      <translation>Guests' screen</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>开场白…</source>
      <translation>Opening words...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>保存开场白</source>
      <translation>Save the opening words</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>滚动或停住</source>
      <translation>Scroll or stop</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>往下一页</source>
      <translation>A page on</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>往上一页</source>
      <translation>A page back</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>往下一行</source>
      <translation>A line on</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>往上一行</source>
      <translation>A line back</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>回到开头</source>
      <translation>Back to the top</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>滚动加快</source>
      <translation>Scroll faster</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>滚动放慢</source>
      <translation>Scroll slower</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>字放大</source>
      <translation>Larger type</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>字缩小</source>
      <translation>Smaller type</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>左右镜像</source>
      <translation>Mirror</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>确认位置，显示资料卡</source>
      <translation>Confirm the place, show the cards</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>提交本条</source>
      <translation>Submit line</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>引用提问</source>
      <translation>Cite question</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>改所回应的提问…</source>
      <translation>Change the question answered...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>标记承诺事项</source>
      <translation>Mark commitment</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>标记采纳意见</source>
      <translation>Mark adopted suggestion</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>标记精彩观点</source>
      <translation>Mark highlight</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>换成短语全文</source>
      <translation>Put the phrase in full</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>添加图片…</source>
      <translation>Add photos...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>取用文件夹里的新图</source>
      <translation>Take a new photo of the folder</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>写图片说明</source>
      <translation>Describe the photo</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>提交图片</source>
      <translation>Submit photo</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>看图片</source>
      <translation>See photo</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>短语…</source>
      <translation>Phrases...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>全场查找替换</source>
      <translation>Find and replace</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>预录…</source>
      <translation>Prepared...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>叫上选中的预录</source>
      <translation>Call up the chosen prepared line</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>放弃本条</source>
      <translation>Discard line</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>修改或更正</source>
      <translation>Revise or correct</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>修改选中的一条</source>
      <translation>Revise selected line</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>拆成两条…</source>
      <translation>Split in two...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>与下一条合并…</source>
      <translation>Join with the next...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>不并入，仍单独成条</source>
      <translation>Keep apart, not joined</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>谁负责…</source>
      <translation>Who answers...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>搜索提问</source>
      <translation>Search questions</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>显示新提问</source>
      <translation>Show new questions</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>暂停或继续列表</source>
      <translation>Pause or resume the list</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>采用</source>
      <translation>Accept</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>归并…</source>
      <translation>Merge...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>并入相似的一条</source>
      <translation>Merge into the similar one</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>转办…</source>
      <translation>Assign...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>推荐上播</source>
      <translation>Suggest for air</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>不采用…</source>
      <translation>Decline...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>撤销</source>
      <translation>Undo</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>遮蔽个人信息</source>
      <translation>Masked personal data</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>整理公开文本…</source>
      <translation>Reword the public text...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>保存公开文本</source>
      <translation>Save the public text</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>查看原文…</source>
      <translation>Read the original...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>类别和领域…</source>
      <translation>Kind and fields...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>从表格导入…</source>
      <translation>Import a table...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>筛选统计…</source>
      <translation>Screening statistics...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>舆情专报…</source>
      <translation>Sentiment report...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>已送达</source>
      <translation>Sent</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>已阅知</source>
      <translation>Read</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>满意度…</source>
      <translation>Satisfaction...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>收回便条或资料卡</source>
      <translation>Take a note or card back</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>通过（保密审查：可公开）</source>
      <translation>Approve (secrecy check: may be public)</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>一并通过同一次替换的记录</source>
      <translation>Approve what one replacement proposed</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>退回，原因 1</source>
      <translation>Return, reason 1</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>退回，原因 2</source>
      <translation>Return, reason 2</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>退回，原因 3</source>
      <translation>Return, reason 3</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>退回…</source>
      <translation>Return...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>退回：不予公开</source>
      <translation>Return: not public</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>退回：需研究</source>
      <translation>Return: needs study</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>改写</source>
      <translation>Reword</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>提交改写</source>
      <translation>Submit wording</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>开始微访谈</source>
      <translation>Start micro-interview</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>结束微访谈</source>
      <translation>End micro-interview</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>发布</source>
      <translation>Publish</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>叫上并发布</source>
      <translation>Call up and release</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>全部发布</source>
      <translation>Publish all</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>一并发布全部答复</source>
      <translation>Release all answers together</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>撤回</source>
      <translation>Withdraw</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>重新发布</source>
      <translation>Publish anew</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>跳过等待</source>
      <translation>Skip</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>重发</source>
      <translation>Send again</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>上网核对…</source>
      <translation>Reconciliation...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>实录和专题…</source>
      <translation>Transcript and topic page...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>待回复来源渠道…</source>
      <translation>Replies by channel...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>拷贝回复</source>
      <translation>Copy the reply</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>已回复，打勾</source>
      <translation>Replied: tick off</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>填网页地址</source>
      <translation>Enter the page's address</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>收回打勾</source>
      <translation>Take the tick back</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>导出…</source>
      <translation>Export...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>拷贝要贴的文字</source>
      <translation>Copy what is to be pasted</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>已贴上，打勾</source>
      <translation>Pasted, tick it off</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>图片存为文件…</source>
      <translation>Save photos as files...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>接手别人在贴的一项</source>
      <translation>Take over what another has in hand</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>下一处不同</source>
      <translation>Next difference</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>上一处不同</source>
      <translation>Previous difference</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>只看不同</source>
      <translation>Differences only</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>请求更正…</source>
      <translation>Ask for correction...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>撤回，或请求撤回…</source>
      <translation>Withdraw, or ask to...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>收回请求</source>
      <translation>Take request back</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>不采纳…</source>
      <translation>Decline...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>复制为文字</source>
      <translation>Copy as text</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>存为 PDF…</source>
      <translation>Save as PDF...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>打印…</source>
      <translation>Print...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>报出</source>
      <translation>Report it</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>存为核对文件…</source>
      <translation>Save the proof...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>实录 Word…</source>
      <translation>Transcript, Word...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>实录 PDF…</source>
      <translation>Transcript, PDF...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>实录网页…</source>
      <translation>Transcript, web page...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>专题…</source>
      <translation>Topic page...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>手机卡片…</source>
      <translation>Phone card...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>卡片图片…</source>
      <translation>Card picture...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>微博文本…</source>
      <translation>Weibo posts...</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>左边第 {n} 个席位</source>
      <translation>Seat {n} on the left</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>第 {n} 位说话人</source>
      <translation>Speaker {n}</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>提交本条，换第 {n} 位说话人</source>
      <translation>Submit; speaker {n} is next</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>从这一条开始第 {n} 种环节</source>
      <translation>Part {n} begins with this line</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>转办，第 {n} 个单位</source>
      <translation>Assign to unit {n}</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>不采用，第 {n} 个原因</source>
      <translation>Decline for reason {n}</translation>
    </message>
    <message>
      <location filename="../../ui/key_catalogue.py" />
      <source>请求更正，原因 {n}</source>
      <translation>Ask for correction, reason {n}</translation>
    </message>
    <message>
      <location filename="../../ui/key_wanted.py" />
      <source>恢复码</source>
      <translation>Recovery code</translation>
    </message>
    <message>
      <location filename="../../ui/key_wanted.py" />
      <source>存入密钥</source>
      <translation>Keep the key</translation>
    </message>
    <message>
      <location filename="../../ui/key_wanted.py" />
      <source>这个演播台的文件是加密的，这台电脑上没有能打开它的密钥。请输入加密时抄下的恢复码；密钥会存进这台电脑的密钥环，以后不再问。</source>
      <translation>The file of this studio is encrypted, and this PC has no key that opens it. Enter the recovery code that was written down when it was encrypted; the key is then kept in the keyring of this PC and not asked for again.</translation>
    </message>
    <message>
      <location filename="../../ui/key_wanted.py" />
      <source>请输入恢复码。</source>
      <translation>Please enter the recovery code.</translation>
    </message>
    <message>
      <location filename="../../ui/keyed_act.py" />
      <source>导出与打印</source>
      <translation>Copy and print</translation>
    </message>
    <message>
      <location filename="../../ui/keyed_act.py" />
      <source>向导</source>
      <translation>Guide</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>这个键用不了，请换一个。</source>
      <translation>This key cannot be used. Choose another.</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>F1 是帮助，不能改作他用。</source>
      <translation>F1 is help and nothing else.</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>单个字符只能用于列表中的操作；这里请加 Ctrl 或 Alt，或用 F 键。</source>
      <translation>A single character only works for acts in a list. Add Ctrl or Alt here, or take an F key.</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>“{key}”是编辑文字用的，不能作快捷键。</source>
      <translation>"{key}" is for editing text; it cannot be a shortcut.</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>“{key}”归输入法或桌面使用，不能作快捷键。</source>
      <translation>"{key}" belongs to the input method or the desktop and cannot be a shortcut.</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>列表中</source>
      <translation>in the list</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>编辑框中</source>
      <translation>in the editor</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>“{key}”用来移动、确认或离开，不能作快捷键。</source>
      <translation>"{key}" moves, confirms or leaves; it cannot be a shortcut.</translation>
    </message>
    <message>
      <location filename="../../ui/keymap.py" />
      <source>“{key}”已经用于“{text}”（{place}）。请换一个键，或先改掉那一个。</source>
      <translation>"{key}" is taken by "{text}" ({place}). Choose another key, or change that one first.</translation>
    </message>
    <message>
      <location filename="../../ui/kind_choice.py" />
      <source>采用本场的重点领域</source>
      <translation>Take the programme's key fields</translation>
    </message>
    <message>
      <location filename="../../ui/kind_choice.py" />
      <source>保存类别和领域</source>
      <translation>Save kind and fields</translation>
    </message>
    <message>
      <location filename="../../ui/kind_choice.py" />
      <source>采用本场的重点领域：{fields}</source>
      <translation>Take the programme's key fields: {fields}</translation>
    </message>
    <message>
      <location filename="../../ui/kind_form.py" />
      <source>没有就空着；写在对外的标题前面</source>
      <translation>Empty for none; stands before the public title</translation>
    </message>
    <message>
      <location filename="../../ui/kind_form.py" />
      <source>保存类型和系列</source>
      <translation>Save kind and series</translation>
    </message>
    <message>
      <location filename="../../ui/kind_form.py" />
      <source>类型和系列</source>
      <translation>Kind and series</translation>
    </message>
    <message>
      <location filename="../../ui/leaving.py" />
      <source>关闭这个窗口？</source>
      <translation>Close this window?</translation>
    </message>
    <message>
      <location filename="../../ui/leaving.py" />
      <source>有 {n} 处文字还没有提交。它们都存在这台电脑上，下次打开时还在原来的位置：</source>
      <translation>Not submitted ({n}), but kept on this computer and back in its place when it is opened next:</translation>
    </message>
    <message>
      <location filename="../../ui/leaving.py" />
      <source>有 {n} 处填写还没有保存，关闭后不会留下：</source>
      <translation>Not saved, and lost when this closes ({n}):</translation>
    </message>
    <message>
      <location filename="../../ui/leaving.py" />
      <source>留在这里</source>
      <translation>Stay here</translation>
    </message>
    <message>
      <location filename="../../ui/leaving.py" />
      <source>关闭，放弃没有保存的填写</source>
      <translation>Close and lose what was not saved</translation>
    </message>
    <message>
      <location filename="../../ui/leaving.py" />
      <source>关闭窗口</source>
      <translation>Close window</translation>
    </message>
    <message>
      <location filename="../../ui/leaving.py" />
      <source>{place}：“{text}”</source>
      <translation>{place}: "{text}"</translation>
    </message>
    <message>
      <location filename="../../ui/leaving.py" />
      <source>正在直播。关闭后，这个席位上就没有人了；直播本身不会停。</source>
      <translation>You are on air. Once this is closed, nobody sits at this seat; the broadcast itself goes on.</translation>
    </message>
    <message>
      <location filename="../../ui/leaving.py" />
      <source>· 还有 {n} 处</source>
      <translation>· and {n} more</translation>
    </message>
    <message>
      <location filename="../../ui/legs.py" />
      <source>临时访谈 · 时间节点</source>
      <translation>Ad hoc: milestones</translation>
    </message>
    <message>
      <location filename="../../ui/legs.py" />
      <source>时间节点</source>
      <translation>Dates</translation>
    </message>
    <message>
      <location filename="../../ui/legs.py" />
      <source>选中计划里的一行，这里列出它的六个环节。</source>
      <translation>Choose a row of the plan: its six parts are listed here.</translation>
    </message>
    <message>
      <location filename="../../ui/legs.py" />
      <source>第 {n} 期 · 时间节点</source>
      <translation>No. {n}: milestones</translation>
    </message>
    <message>
      <location filename="../../ui/line_link.py" />
      <source>所回应的提问</source>
      <translation>Question answered</translation>
    </message>
    <message>
      <location filename="../../ui/line_link.py" />
      <source>主持人还没有提问。</source>
      <translation>The host has asked nothing yet.</translation>
    </message>
    <message>
      <location filename="../../ui/line_link.py" />
      <source>选定</source>
      <translation>Choose</translation>
    </message>
    <message>
      <location filename="../../ui/line_link.py" />
      <source>回应提问…</source>
      <translation>Answers...</translation>
    </message>
    <message>
      <location filename="../../ui/line_link.py" />
      <source>这一条不是对哪个提问的回答</source>
      <translation>This line is no answer to a question</translation>
    </message>
    <message>
      <location filename="../../ui/line_link.py" />
      <source>正在记录的这一条</source>
      <translation>The line in work</translation>
    </message>
    <message>
      <location filename="../../ui/line_link.py" />
      <source>第 {n} 项</source>
      <translation>Item {n}</translation>
    </message>
    <message>
      <location filename="../../ui/line_link.py" />
      <source>不回应提问</source>
      <translation>Answers no question</translation>
    </message>
    <message>
      <location filename="../../ui/line_link.py" />
      <source>第{n}条</source>
      <translation>Line {n}</translation>
    </message>
    <message>
      <location filename="../../ui/line_marks.py" />
      <source>请先在记录中选中一条。</source>
      <translation>Select a line of the record first.</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>≠ 与门户不一致</source>
      <translation>≠ Differs at the portal</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>≠ 门户上是旧版本</source>
      <translation>≠ Old version at the portal</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>≠ 门户上被撤下</source>
      <translation>≠ Taken down at the portal</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>≠ 门户上又能读到</source>
      <translation>≠ Readable again at the portal</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>≠ 不是这里发布的</source>
      <translation>≠ Not published from here</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>↑ 待推送</source>
      <translation>↑ Waiting</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>→ 已发送</source>
      <translation>→ Sent</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>● 已上网</source>
      <translation>● Online</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>◆ 人工已贴</source>
      <translation>◆ Pasted by hand</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>▲ 门户拒收</source>
      <translation>▲ Refused</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>× 已撤回</source>
      <translation>× Withdrawn</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>◇ 草稿</source>
      <translation>◇ Draft</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>○ 待审</source>
      <translation>○ In review</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>← 已退回</source>
      <translation>← Returned</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>✓ 已通过</source>
      <translation>✓ Approved</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>◇ 录入中</source>
      <translation>◇ Being typed</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>{state}：{reason}</source>
      <translation>{state}: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>↑ {time} 送出</source>
      <translation>↑ leaves {time}</translation>
    </message>
    <message>
      <location filename="../../ui/line_states.py" />
      <source>图片 {n}</source>
      <translation>Photos {n}</translation>
    </message>
    <message>
      <location filename="../../ui/line_words.py" />
      <source>▲ 这些文字写在较早的版本上；别人的新版本见上方记录</source>
      <translation>▲ This was written upon an older version; the newer one stands in the record above</translation>
    </message>
    <message>
      <location filename="../../ui/line_words.py" />
      <source>引用 Q{n:04d}</source>
      <translation>Cites Q{n:04d}</translation>
    </message>
    <message>
      <location filename="../../ui/line_words.py" />
      <source>回应 Q{n:04d}</source>
      <translation>answers Q{n:04d}</translation>
    </message>
    <message>
      <location filename="../../ui/line_words.py" />
      <source>○ 未提交</source>
      <translation>○ Not submitted</translation>
    </message>
    <message>
      <location filename="../../ui/line_words.py" />
      <source>已找回上次没有提交的文字</source>
      <translation>Unsubmitted text from last time was found again</translation>
    </message>
    <message>
      <location filename="../../ui/line_words.py" />
      <source>{time} 起</source>
      <translation>from {time}</translation>
    </message>
    <message>
      <location filename="../../ui/line_words.py" />
      <source>{n} 字</source>
      <translation>{n} chars</translation>
    </message>
    <message>
      <location filename="../../ui/line_words.py" />
      <source>{n} 字/分</source>
      <translation>{n} chars/min</translation>
    </message>
    <message>
      <location filename="../../ui/line_words.py" />
      <source>修改第{n}条</source>
      <translation>Revising Line {n}</translation>
    </message>
    <message>
      <location filename="../../ui/line_words.py" />
      <source>✓ 已存 {time}</source>
      <translation>✓ Kept {time}</translation>
    </message>
    <message>
      <location filename="../../ui/line_writing.py" />
      <source>这一条还在录入，提交以后才能修改。</source>
      <translation>This line is still being typed. It can be revised once it is submitted.</translation>
    </message>
    <message>
      <location filename="../../ui/list_acts.py" />
      <source>提问这条</source>
      <translation>Ask this</translation>
    </message>
    <message>
      <location filename="../../ui/list_acts.py" />
      <source>移出</source>
      <translation>Take off</translation>
    </message>
    <message>
      <location filename="../../ui/list_modes.py" />
      <source>编排</source>
      <translation>Edit list</translation>
    </message>
    <message>
      <location filename="../../ui/list_modes.py" />
      <source>编排：拖动或按键排序</source>
      <translation>Editing: drag, or move by keys</translation>
    </message>
    <message>
      <location filename="../../ui/list_modes.py" />
      <source>演播中：排序、移出、跳着提问先按 {key}</source>
      <translation>On air: press {key} first to move, drop or ask out of turn</translation>
    </message>
    <message>
      <location filename="../../ui/list_modes.py" />
      <source>编排中：可以排序、移出、跳着提问。再按 {key} 回到演播</source>
      <translation>Editing: move, drop, ask out of turn. {key} goes back</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>更正说明</source>
      <translation>Remark on the correction</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>更正说明：读者会看到这句话</source>
      <translation>Remark on the correction: readers see this sentence</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>← → 移动一个字，↑ ↓ 移动一句</source>
      <translation>← → move by a sign, ↑ ↓ by a sentence</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>拆成两条并提交</source>
      <translation>Split and hand in</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>拆出的一条</source>
      <translation>The line split off</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>合并并提交</source>
      <translation>Join and hand in</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>这条太短，拆不成两条。</source>
      <translation>This line is too short to be split.</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>下面没有可以合并的记录。</source>
      <translation>There is no line below to join with.</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>第{n}条拆成两条，提交后由另一人审核。</source>
      <translation>Line {n} becomes two; somebody else reviews both.</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>前一字</source>
      <translation>One sign back</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>后一字</source>
      <translation>One sign on</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>前一句</source>
      <translation>One sentence back</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>后一句</source>
      <translation>One sentence on</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>第{n}条与第{m}条合并，提交后由另一人审核。</source>
      <translation>Lines {n} and {m} become one; somebody else reviews it.</translation>
    </message>
    <message>
      <location filename="../../ui/made_anew.py" />
      <source>第{m}条在合并稿发布时撤下。</source>
      <translation>Line {m} is taken off when the joined text goes out.</translation>
    </message>
    <message>
      <location filename="../../ui/marked.py" />
      <source>撤销这一批</source>
      <translation>Undo all of these</translation>
    </message>
    <message>
      <location filename="../../ui/marked.py" />
      <source>这一栏有 {n} 条，一次最多选 {most} 条。请先搜索或筛选，再全选。</source>
      <translation>This list has {n}; at most {most} can be selected at once. Search or filter first, then select all.</translation>
    </message>
    <message>
      <location filename="../../ui/marked.py" />
      <source>已选 {n} 条，下一个决定对它们一起生效。按 Esc 取消选择。</source>
      <translation>{n} selected: the next decision is about all of them. Esc unselects.</translation>
    </message>
    <message>
      <location filename="../../ui/marked.py" />
      <source>选中或取消选中这一条</source>
      <translation>Select or unselect this one</translation>
    </message>
    <message>
      <location filename="../../ui/marked.py" />
      <source>全选这一栏</source>
      <translation>Select all of this list</translation>
    </message>
    <message>
      <location filename="../../ui/marked.py" />
      <source>取消选择</source>
      <translation>Unselect</translation>
    </message>
    <message>
      <location filename="../../ui/marked.py" />
      <source>其余在列表里，请逐条看。</source>
      <translation>The others are in the list; please look at each.</translation>
    </message>
    <message>
      <location filename="../../ui/marked.py" />
      <source>连同下一条选中</source>
      <translation>Select with the next one</translation>
    </message>
    <message>
      <location filename="../../ui/marked.py" />
      <source>连同上一条选中</source>
      <translation>Select with the one before</translation>
    </message>
    <message>
      <location filename="../../ui/marked.py" />
      <source>成批处理了 {n} 条。</source>
      <translation>{n} decided together.</translation>
    </message>
    <message>
      <location filename="../../ui/marked.py" />
      <source>没有处理 {n} 条：</source>
      <translation>{n} not decided:</translation>
    </message>
    <message>
      <location filename="../../ui/marked.py" />
      <source>一次最多选 {most} 条。</source>
      <translation>At most {most} can be selected at once.</translation>
    </message>
    <message>
      <location filename="../../ui/masking.py" />
      <source>遮蔽</source>
      <translation>Mask</translation>
    </message>
    <message>
      <location filename="../../ui/masking.py" />
      <source>个人信息已遮蔽，公开文本不含</source>
      <translation>Personal data is masked; the public text holds none</translation>
    </message>
    <message>
      <location filename="../../ui/masking.py" />
      <source>个人信息已遮蔽</source>
      <translation>Personal data masked</translation>
    </message>
    <message>
      <location filename="../../ui/masking.py" />
      <source>公开文本已整理</source>
      <translation>Public text reworded</translation>
    </message>
    <message>
      <location filename="../../ui/micro_acts.py" />
      <source>再按一次，结束微访谈</source>
      <translation>Once more to end the micro-interview</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>如 6月20日下午</source>
      <translation>month and day, as a plan writes them</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>姓名 职务；几位各写一行</source>
      <translation>Name and post; a line for each guest</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>分点写，每点一行</source>
      <translation>Point by point, a line for each</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>依据的政策文件</source>
      <translation>Policy document</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>文号，如 国发〔2025〕3号；没有就空着</source>
      <translation>Its number; leave empty where there is none</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>逾期报送、修改、不列入、撤回、重新受理时写明</source>
      <translation>For late ones, and to revise, decline, withdraw or take up again</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>报送</source>
      <translation>Hand in</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>列入计划</source>
      <translation>Planned</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>撤回选中的</source>
      <translation>Withdraw the selected</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>重新受理</source>
      <translation>Take up again</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>重点领域…</source>
      <translation>Key fields...</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>按网民需求排序</source>
      <translation>Rank by public demand</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>报送征集表，或办理选中的一份</source>
      <translation>Hand a nomination in, or deal with the selected one</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_form.py" />
      <source>请先在列表里选中一份征集表。</source>
      <translation>Select a nomination in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>共 {n} 份：可导入 {good} 份，其中 {doubtful} 份要核对或补全；不导入 {bad} 份。</source>
      <translation>{n} in all: {good} can be imported, {doubtful} of them to be checked or completed; {bad} are left out.</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>已写好 {n} 份：{path}。里面有联系人的姓名和电话，请妥善保管。</source>
      <translation>{n} written: {path}. It holds names and telephone numbers; keep it safe.</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>导入、导出征集表（.docx、.xlsx、.csv）</source>
      <translation>Import and export nominations (.docx, .xlsx, .csv)</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>要导入的征集表</source>
      <translation>Nominations to import</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>读取文件后，这里逐份列出要导入的征集表。</source>
      <translation>Once a file was read, its nominations stand here one by one.</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>征集表</source>
      <translation>Nominations</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>导出征集表…</source>
      <translation>Export nominations...</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>征集表存到哪里</source>
      <translation>Where to put the nominations</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>逾期的原因</source>
      <translation>Reason for lateness</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>有逾期的，导入前写明</source>
      <translation>To be given before late ones are imported</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>导入这 {n} 份到 {year} 年</source>
      <translation>Import these {n} into {year}</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>有 {n} 份逾期，请写明原因。</source>
      <translation>{n} are late; give the reason.</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>{year}年意见建议征集表.docx</source>
      <translation>Nominations {year}.docx</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>{year}年意见建议征集表</source>
      <translation>Nominations {year}</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>不完整</source>
      <translation>Incomplete</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_table.py" />
      <source>待核对</source>
      <translation>To be checked</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_words.py" />
      <source>报送</source>
      <comment>nomination</comment>
      <translation>Handed in</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_words.py" />
      <source>从表格导入</source>
      <translation>Imported from a table</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_words.py" />
      <source>修改</source>
      <translation>Revise</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_words.py" />
      <source>选定重点领域</source>
      <translation>Key fields chosen</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_words.py" />
      <source>网民没有问过这个单位</source>
      <translation>Netizens asked this unit nothing</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_words.py" />
      <source>网民问过 {asked} 条，相近 {near} 条</source>
      <translation>Netizens asked {asked}, near this topic {near}</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_words.py" />
      <source>已报 {has} 份，应报 {wants} 份</source>
      <translation>{has} handed in of {wants}</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_words.py" />
      <source>缺单位</source>
      <translation>No unit</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_words.py" />
      <source>{said}（{parts}）</source>
      <translation>{said} ({parts})</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_words.py" />
      <source>依据 {document}</source>
      <translation>Under {document}</translation>
    </message>
    <message>
      <location filename="../../ui/nomination_words.py" />
      <source>没有主题</source>
      <translation>No topic</translation>
    </message>
    <message>
      <location filename="../../ui/nominations.py" />
      <source>列表</source>
      <translation>List</translation>
    </message>
    <message>
      <location filename="../../ui/nominations.py" />
      <source>这一年还没有征集表。在下面填写，再点“报送”；或者从文件导入。</source>
      <translation>No nominations for this year yet. Fill the form in below and hand it in, or import a file.</translation>
    </message>
    <message>
      <location filename="../../ui/nominations.py" />
      <source>欠报单位</source>
      <translation>Units that owe</translation>
    </message>
    <message>
      <location filename="../../ui/nominations.py" />
      <source>没有欠报的单位。按哪条规定算，见“制度”；单位名单在“部门”里。</source>
      <translation>No unit owes one. The rule is under Policy, the units are under Departments.</translation>
    </message>
    <message>
      <location filename="../../ui/nominations.py" />
      <source>在列表里选中一份，这里列出它的每次改动和原因。</source>
      <translation>Select one in the list: its changes stand here with their reasons.</translation>
    </message>
    <message>
      <location filename="../../ui/nominations.py" />
      <source>按“{name}”，报名到{until}截止。</source>
      <translation>By "{name}", nominations close on {until}.</translation>
    </message>
    <message>
      <location filename="../../ui/nominations.py" />
      <source>按网民以往的提问排序；再按一次回到报送的先后。</source>
      <translation>Ranked by what netizens asked before; once more for the order in which they came.</translation>
    </message>
    <message>
      <location filename="../../ui/nominations.py" />
      <source>欠报单位 {n}</source>
      <translation>Units that owe {n}</translation>
    </message>
    <message>
      <location filename="../../ui/nominations.py" />
      <source>共 {n} 份。</source>
      <translation>{n} in all.</translation>
    </message>
    <message>
      <location filename="../../ui/note_strip.py" />
      <source>已读</source>
      <translation>Read</translation>
    </message>
    <message>
      <location filename="../../ui/note_strip.py" />
      <source>{kind} {time} · {name}：{text}</source>
      <translation>{kind} {time} · {name}: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/note_strip.py" />
      <source>（来源：{source}）</source>
      <translation> (source: {source})</translation>
    </message>
    <message>
      <location filename="../../ui/note_strip.py" />
      <source>（关于提问：{text}）</source>
      <translation> (about: {text})</translation>
    </message>
    <message>
      <location filename="../../ui/note_strip.py" />
      <source>还有 {n} 条</source>
      <translation>{n} more</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>请先在名单里选中一个平台。</source>
      <translation>Choose a place in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>预告平台…</source>
      <translation>Notice places...</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>没有规定预告要发在哪些平台。组织协调可以在“排期 · 预告平台”里添加。</source>
      <translation>No place is named where the notice must appear. The planner can add some under Plan, Notice places.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>这个平台的各次记录</source>
      <translation>All that was noted of this place</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>选中的平台还没有记录。每一次都留着，不会改动。</source>
      <translation>Nothing is noted of the chosen place yet. Each note is kept and never changed.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>收回</source>
      <translation>Take back</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>预告的网址</source>
      <translation>Address of the notice</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>记下</source>
      <translation>Note it</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>发布时间</source>
      <translation>Appeared at</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>填网址</source>
      <translation>Write the address</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>收回…</source>
      <translation>Take back...</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>还没有记下网址。</source>
      <translation>No address is noted yet.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>✓ 已发预告</source>
      <translation>✓ Appeared</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source> · {who}，{time}</source>
      <translation> · {who}, {time}</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>预告平台：{asked} 个中 {shown} 个已有网址</source>
      <translation>Notice places: {shown} of {asked} with an address</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>已收回：{reason}</source>
      <translation>Taken back: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>▲ 没有网址</source>
      <translation>▲ No address</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>第 {n} 次记录</source>
      <translation>Note {n}</translation>
    </message>
    <message>
      <location filename="../../ui/notice_evidence.py" />
      <source>收回“{name}”的预告记录</source>
      <translation>Take back what is noted of "{name}"</translation>
    </message>
    <message>
      <location filename="../../ui/notice_forms.py" />
      <source>预告没有写成，没有留下文件。请再试一次，或换一个地方。</source>
      <translation>The notice was not written and no file was left. Try again, or another place.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_forms.py" />
      <source>最新的一版还没有审核通过。</source>
      <translation>The newest version has not been approved yet.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_forms.py" />
      <source>还没有审核通过的预告。</source>
      <translation>No approved notice yet.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_forms.py" />
      <source>各平台的预告</source>
      <translation>The notice for each place</translation>
    </message>
    <message>
      <location filename="../../ui/notice_forms.py" />
      <source>拷贝</source>
      <translation>Copy</translation>
    </message>
    <message>
      <location filename="../../ui/notice_forms.py" />
      <source>存为 Word 文件…</source>
      <translation>Save as Word file...</translation>
    </message>
    <message>
      <location filename="../../ui/notice_forms.py" />
      <source>预告还没有审核通过，不能拿出去。</source>
      <translation>The notice is not approved yet and cannot be taken out.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_forms.py" />
      <source>预告 {title} {time}.docx</source>
      <translation>Notice {title} {time}.docx</translation>
    </message>
    <message>
      <location filename="../../ui/notice_forms.py" />
      <source>已拷贝“{place}”的预告，{n} 字。贴好后在“预告平台…”里记下网址。</source>
      <translation>Copied the notice for "{place}", {n} signs. Once it is there, note its address under "Notice places...".</translation>
    </message>
    <message>
      <location filename="../../ui/notice_places.py" />
      <source>预告平台 {n}</source>
      <translation>Notice places {n}</translation>
    </message>
    <message>
      <location filename="../../ui/notice_places.py" />
      <source>没有规定预告要发在哪些平台。在下面填写名称，再点“添加平台”。</source>
      <translation>No place is named where the notice must appear. Write a name below and press "Add place".</translation>
    </message>
    <message>
      <location filename="../../ui/notice_places.py" />
      <source>每场访谈的预告都要发在这些平台</source>
      <translation>The notice of every programme must appear on these places</translation>
    </message>
    <message>
      <location filename="../../ui/notice_places.py" />
      <source>如：政务新媒体</source>
      <translation>e.g. government social media</translation>
    </message>
    <message>
      <location filename="../../ui/notice_places.py" />
      <source>添加平台</source>
      <translation>Add place</translation>
    </message>
    <message>
      <location filename="../../ui/notice_text.py" />
      <source>预告…</source>
      <translation>Notice...</translation>
    </message>
    <message>
      <location filename="../../ui/notice_text.py" />
      <source>微博短文</source>
      <translation>Short text for Weibo</translation>
    </message>
    <message>
      <location filename="../../ui/notice_text.py" />
      <source>预告正文</source>
      <translation>Text of the notice</translation>
    </message>
    <message>
      <location filename="../../ui/notice_text.py" />
      <source>预告的各版本</source>
      <translation>Versions of the notice</translation>
    </message>
    <message>
      <location filename="../../ui/notice_text.py" />
      <source>还没有写过预告。左边是按节目资料写好的，看过再送审。</source>
      <translation>No notice was written yet. The one on the left was drawn from the programme: look it over, then hand it in.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_text.py" />
      <source>按节目资料重写</source>
      <translation>Draw anew from the programme</translation>
    </message>
    <message>
      <location filename="../../ui/notice_text.py" />
      <source>{n} 字，最多 {most} 字</source>
      <translation>{n} signs, at most {most}</translation>
    </message>
    <message>
      <location filename="../../ui/notice_text.py" />
      <source>已晚 {n} 天，写明原因</source>
      <translation>{n} days late: say why</translation>
    </message>
    <message>
      <location filename="../../ui/notice_words.py" />
      <source>待审</source>
      <translation>In review</translation>
    </message>
    <message>
      <location filename="../../ui/notice_words.py" />
      <source>▲ 节目时间已改，读者看到的还是旧时间：请起草新的一版，审核后发布。</source>
      <translation>▲ The time has changed and readers still see the old one: draft another version, have it approved, publish it.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_words.py" />
      <source>第 {n} 版 · {who} 起草，{time}</source>
      <translation>Version {n} · drafted by {who}, {time}</translation>
    </message>
    <message>
      <location filename="../../ui/notice_words.py" />
      <source>最晚 {due} 发布。</source>
      <translation>Due by {due}.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_words.py" />
      <source>▲ 晚发 {n} 天（{who}）：{reason}。</source>
      <translation>▲ Published {n} days late ({who}): {reason}.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_words.py" />
      <source>已审核通过，还没有发布。</source>
      <translation>Approved, not published yet.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_words.py" />
      <source>还没有经另一人审核通过，不能发布。</source>
      <translation>Not approved by a second person: it cannot be published.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_words.py" />
      <source>晚发 {n} 天</source>
      <translation>{n} days late</translation>
    </message>
    <message>
      <location filename="../../ui/notice_words.py" />
      <source>✓ 已发布第 {n} 版。</source>
      <translation>✓ Version {n} is published.</translation>
    </message>
    <message>
      <location filename="../../ui/notice_words.py" />
      <source>已发布 {time}</source>
      <translation>Published {time}</translation>
    </message>
    <message>
      <location filename="../../ui/notices.py" />
      <source>出错</source>
      <translation>Failed</translation>
    </message>
    <message>
      <location filename="../../ui/notices.py" />
      <source>注意</source>
      <translation>Attention</translation>
    </message>
    <message>
      <location filename="../../ui/notices.py" />
      <source>提示</source>
      <translation>Note</translation>
    </message>
    <message>
      <location filename="../../ui/notices.py" />
      <source>收起提示</source>
      <translation>Dismiss notice</translation>
    </message>
    <message>
      <location filename="../../ui/notices.py" />
      <source>还有 {n} 条提示，点此展开</source>
      <translation>{n} more - click to show</translation>
    </message>
    <message>
      <location filename="../../ui/on_air_question.py" />
      <source>以下供嘉宾参考，不上网</source>
      <translation>For the guest, not online</translation>
    </message>
    <message>
      <location filename="../../ui/on_air_question.py" />
      <source>没有下一题</source>
      <translation>Nothing comes next</translation>
    </message>
    <message>
      <location filename="../../ui/on_air_question.py" />
      <source>下一题：{text}</source>
      <translation>Next: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/on_air_question.py" />
      <source>正在提问 · {who}</source>
      <translation>Being asked · {who}</translation>
    </message>
    <message>
      <location filename="../../ui/opening_words.py" />
      <source>各版本</source>
      <translation>Versions</translation>
    </message>
    <message>
      <location filename="../../ui/opening_words.py" />
      <source>还没有写过开场白。写好后保存，每一版都留着。</source>
      <translation>Nobody has written opening words yet. Write and save them; every version is kept.</translation>
    </message>
    <message>
      <location filename="../../ui/opening_words.py" />
      <source>取回这一版的文字</source>
      <translation>Take this version's text back</translation>
    </message>
    <message>
      <location filename="../../ui/opening_words.py" />
      <source>关闭，写好的留着</source>
      <translation>Close; what is typed stays</translation>
    </message>
    <message>
      <location filename="../../ui/opening_words.py" />
      <source>开场白…（未存）</source>
      <translation>Opening words... (unsaved)</translation>
    </message>
    <message>
      <location filename="../../ui/opening_words.py" />
      <source>第 {n} 版 · {time} · {name} · {signs} 字</source>
      <translation>Version {n} · {time} · {name} · {signs} characters</translation>
    </message>
    <message>
      <location filename="../../ui/opening_words.py" />
      <source>（空，不再念开场白）</source>
      <translation>(empty: no opening words are read)</translation>
    </message>
    <message>
      <location filename="../../ui/opening_words.py" />
      <source>▲ 刚有别人保存的新版本，您输入的文字仍在；保存后以您的为准。</source>
      <translation>▲ Somebody else has just saved a version. What you typed is still here; if you save it, yours counts.</translation>
    </message>
    <message>
      <location filename="../../ui/opening_words.py" />
      <source>✓ 已保存为第 {n} 版，提词器上已换成这一版。</source>
      <translation>✓ Saved as version {n}; the prompter shows it now.</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>请先在名单里选中一条。</source>
      <translation>Choose a row of the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>https://…，没有网页的渠道不用填</source>
      <translation>https://...; leave empty for a channel without a page</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>待回复来源渠道.csv</source>
      <translation>replies-by-channel.csv</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>已写好 {n} 条：{path}。</source>
      <translation>{n} written: {path}.</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>待回复来源渠道</source>
      <translation>Replies by channel of origin</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>还没有要回复的。别的渠道来的提问，答复上网以后在这里逐条回复。</source>
      <translation>Nothing to reply to yet. Questions that came by other channels are replied to here, one by one, once their answers are online.</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>回复的网址</source>
      <translation>Address of the reply</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>已拷贝第 {n} 段，共 {all} 段；再按一次拷贝下一段。</source>
      <translation>Copied piece {n} of {all}; press again for the next one.</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>已打勾。</source>
      <translation>Ticked off.</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>待回复的存到哪里</source>
      <translation>Where to save the replies that are due</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>要发的文字</source>
      <translation>Words to send</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>待回复来源渠道：{left} 条待办，共 {all} 条</source>
      <translation>Replies by channel of origin: {left} to do of {all}</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>{who}，{time}</source>
      <translation>{who}, {time}</translation>
    </message>
    <message>
      <location filename="../../ui/origin_replies.py" />
      <source>已拷贝，请贴到{channel}。</source>
      <translation>Copied; paste it at {channel}.</translation>
    </message>
    <message>
      <location filename="../../ui/original.py" />
      <source>收起原文</source>
      <translation>Put the original away</translation>
    </message>
    <message>
      <location filename="../../ui/original.py" />
      <source>为什么看原文，记入日志</source>
      <translation>Why the original is read; kept in the journal</translation>
    </message>
    <message>
      <location filename="../../ui/original.py" />
      <source>按选中的理由查看原文</source>
      <translation>Read the original for the marked reason</translation>
    </message>
    <message>
      <location filename="../../ui/original.py" />
      <source>{n} 秒后自动收起</source>
      <translation>Put away by itself after {n} seconds</translation>
    </message>
    <message>
      <location filename="../../ui/original.py" />
      <source>提问原文</source>
      <translation>The question as it came</translation>
    </message>
    <message>
      <location filename="../../ui/original.py" />
      <source>原文 · Q{n:04d} · 昵称 {nickname}</source>
      <translation>Original · Q{n:04d} · nickname {nickname}</translation>
    </message>
    <message>
      <location filename="../../ui/original.py" />
      <source>（没有填）</source>
      <translation>(none given)</translation>
    </message>
    <message>
      <location filename="../../ui/outgoing.py" />
      <source>有 {n} 条还含疑似个人信息，材料里已遮盖，请回到提问核对：{names}。</source>
      <translation>{n} of them still seem to hold personal data, which is masked in the pack; please go back to the questions: {names}.</translation>
    </message>
    <message>
      <location filename="../../ui/outgoing.py" />
      <source>有 {n} 条还含疑似个人信息，材料里已遮盖，请回到提问核对：{names}等。</source>
      <translation>{n} of them still seem to hold personal data, which is masked in the pack; please go back to the questions: {names} and others.</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>▲ 不通</source>
      <translation>▲ no answer</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>× 预告被拒</source>
      <translation>× notice refused</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>▲ 未连接</source>
      <translation>▲ not connected yet</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>{outlet}：{state}</source>
      <translation>{outlet}: {state}</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>没有撤下，文字仍在网上</source>
      <translation>not taken off, the words are still online</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>等待撤下</source>
      <translation>to be taken off</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>{state}，{fault}</source>
      <translation>{state}, {fault}</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>发布渠道“{outlet}”拒收 {n} 条，其他渠道照常；可以重发、更正、撤回，或由导播跳过。</source>
      <translation>The outlet "{outlet}" refused {n}; the other channels go on. Send again, correct or withdraw, or the director skips.</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>发布渠道“{outlet}”不通，其他渠道照常，恢复后自动补发：{fault}。</source>
      <translation>The outlet "{outlet}" does not answer; the other channels go on, and it gets everything once it is back: {fault}.</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>发布渠道“{outlet}”有 {n} 处与发布的内容不一致。</source>
      <translation>The outlet "{outlet}" reads differently from what was released in {n} places.</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>× 拒收 {n}</source>
      <translation>× refused {n}</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>● 正常 {ms} ms</source>
      <translation>● up {ms} ms</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>已发送，待核实</source>
      <translation>sent, to be proved</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>已上网</source>
      <translation>online</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>拒收</source>
      <translation>refused</translation>
    </message>
    <message>
      <location filename="../../ui/outlet_words.py" />
      <source>已撤回</source>
      <translation>withdrawn</translation>
    </message>
    <message>
      <location filename="../../ui/outlets.py" />
      <source>如：部门网站</source>
      <translation>such as: the unit's own site</translation>
    </message>
    <message>
      <location filename="../../ui/outlets.py" />
      <source>发什么</source>
      <translation>Carries</translation>
    </message>
    <message>
      <location filename="../../ui/outlets.py" />
      <source>添加发布渠道</source>
      <translation>Add outlet</translation>
    </message>
    <message>
      <location filename="../../ui/outlets.py" />
      <source>发布渠道</source>
      <translation>Outlets</translation>
    </message>
    <message>
      <location filename="../../ui/outlets.py" />
      <source>这场访谈只发到门户。还要同时发到别处，就在下面填写并添加。</source>
      <translation>This programme goes to its portal alone. To send it elsewhere too, fill in the form below and add it.</translation>
    </message>
    <message>
      <location filename="../../ui/outlets.py" />
      <source>添加一个发布渠道</source>
      <translation>Add an outlet</translation>
    </message>
    <message>
      <location filename="../../ui/outlets.py" />
      <source>请先在名单里选中一个发布渠道。</source>
      <translation>Please choose an outlet in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/outlets.py" />
      <source>发布渠道 {n}</source>
      <translation>Outlets {n}</translation>
    </message>
    <message>
      <location filename="../../ui/panels/aide.py" />
      <source>登记提问…</source>
      <translation>Register a question...</translation>
    </message>
    <message>
      <location filename="../../ui/panels/aide.py" />
      <source>提问全文</source>
      <translation>Whole question</translation>
    </message>
    <message>
      <location filename="../../ui/panels/aide.py" />
      <source>这一栏没有提问</source>
      <translation>No question here</translation>
    </message>
    <message>
      <location filename="../../ui/panels/aide.py" />
      <source>新提问到来时会自动出现；也可以点上方其他栏</source>
      <translation>New questions appear by themselves; or click another tab above</translation>
    </message>
    <message>
      <location filename="../../ui/panels/aide.py" />
      <source>代表 {n} 位网友，一并答复</source>
      <translation>Answers {n} netizens at once</translation>
    </message>
    <message>
      <location filename="../../ui/panels/aide.py" />
      <source>承办 {unit}</source>
      <translation>Unit: {unit}</translation>
    </message>
    <message>
      <location filename="../../ui/panels/aide.py" />
      <source>来件写着承办 {unit}，仅供参考</source>
      <translation>The list names {unit}, as a hint</translation>
    </message>
    <message>
      <location filename="../../ui/panels/collector.py" />
      <source>本场已收 {n} 条：{kinds}。其中记者提问 {press} 条。</source>
      <translation>Received so far: {n} ({kinds}). Asked by the press: {press}.</translation>
    </message>
    <message>
      <location filename="../../ui/panels/director.py" />
      <source>放下提示</source>
      <translation>Leave the cue</translation>
    </message>
    <message>
      <location filename="../../ui/panels/host.py" />
      <source>转书面答复</source>
      <translation>To be answered in writing</translation>
    </message>
    <message>
      <location filename="../../ui/panels/host.py" />
      <source>追问</source>
      <translation>Follow-up</translation>
    </message>
    <message>
      <location filename="../../ui/panels/host.py" />
      <source>▲ 数据库连不上，照常主持：有 {n} 步还没存入，恢复后按顺序补上。</source>
      <translation>▲ The database is away, go on as usual: {n} of your steps are not stored yet and will be, in their order, once it is back.</translation>
    </message>
    <message>
      <location filename="../../ui/panels/host.py" />
      <source>▲ {act}“{about}”没有照办：{why} 以演播台现状为准。</source>
      <translation>▲ {act} "{about}" was not done: {why} What the studio shows stands.</translation>
    </message>
    <message>
      <location filename="../../ui/panels/host.py" />
      <source>提词全屏</source>
      <translation>Prompter, full screen</translation>
    </message>
    <message>
      <location filename="../../ui/panels/host.py" />
      <source>追问什么，可以不写；回车记下，Esc 取消</source>
      <translation>What is asked on, may be empty; Enter keeps it, Esc cancels</translation>
    </message>
    <message>
      <location filename="../../ui/panels/host.py" />
      <source>记下追问</source>
      <translation>Keep the follow-up</translation>
    </message>
    <message>
      <location filename="../../ui/panels/host.py" />
      <source>不追问</source>
      <translation>No follow-up</translation>
    </message>
    <message>
      <location filename="../../ui/panels/host.py" />
      <source>现在没有正在提问的问题，不能追问。</source>
      <translation>No question is on air, so nothing can be asked on.</translation>
    </message>
    <message>
      <location filename="../../ui/panels/host.py" />
      <source>按 {key} 提出第一个问题</source>
      <translation>Press {key} for the first question</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>排期的页面</source>
      <translation>Pages of the schedule</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>查找历年…</source>
      <translation>Search all years...</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>下一组页面</source>
      <translation>Next group of pages</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>上一组页面</source>
      <translation>Previous group of pages</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>年度计划</source>
      <translation>Year plan</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>报告任务</source>
      <translation>Reports due</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>查找</source>
      <translation>Find</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>会商单位</source>
      <translation>Joint meeting</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>制度</source>
      <translation>Policy</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>口径</source>
      <translation>Talking points</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>政策文件</source>
      <translation>Policy documents</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>词表</source>
      <translation>Word lists</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>本机设置</source>
      <translation>This computer</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>快捷键</source>
      <translation>Shortcuts</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>名单</source>
      <translation>Lists</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>制度和资料</source>
      <translation>Rules</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>本机</source>
      <translation>This PC</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>这场访谈</source>
      <translation>This interview</translation>
    </message>
    <message>
      <location filename="../../ui/panels/planner.py" />
      <source>录像</source>
      <translation>Recordings</translation>
    </message>
    <message>
      <location filename="../../ui/panels/proofreader.py" />
      <source>没有</source>
      <translation>nothing</translation>
    </message>
    <message>
      <location filename="../../ui/panels/proofreader.py" />
      <source>还没有发布过内容。发布后这里左边是发布的文字，右边是读者在页面上看到的。</source>
      <translation>Nothing has been published yet. After that, the left shows what was published, the right what readers see on the page.</translation>
    </message>
    <message>
      <location filename="../../ui/panels/proofreader.py" />
      <source>选中的一条</source>
      <translation>The entry in hand</translation>
    </message>
    <message>
      <location filename="../../ui/panels/proofreader.py" />
      <source>发布的</source>
      <translation>Published</translation>
    </message>
    <message>
      <location filename="../../ui/panels/proofreader.py" />
      <source>读者看到的</source>
      <translation>What readers see</translation>
    </message>
    <message>
      <location filename="../../ui/panels/proofreader.py" />
      <source>发布的：{approved}
页面上：{seen}</source>
      <translation>Published: {approved}
On the page: {seen}</translation>
    </message>
    <message>
      <location filename="../../ui/panels/proofreader.py" />
      <source>页面上（划去的是缺的，下划线是多的）：</source>
      <translation>On the page (struck out: missing; underlined: added): </translation>
    </message>
    <message>
      <location filename="../../ui/panels/publisher.py" />
      <source>这条答复</source>
      <translation>This answer</translation>
    </message>
    <message>
      <location filename="../../ui/panels/publisher.py" />
      <source>撤回原因</source>
      <translation>Reason for withdrawing</translation>
    </message>
    <message>
      <location filename="../../ui/panels/publisher.py" />
      <source>写明原因，回车撤回，Esc 取消</source>
      <translation>Reason</translation>
    </message>
    <message>
      <location filename="../../ui/panels/publisher.py" />
      <source>取消撤回</source>
      <translation>Cancel withdrawal</translation>
    </message>
    <message>
      <location filename="../../ui/panels/publisher.py" />
      <source>确认撤回</source>
      <translation>Withdraw now</translation>
    </message>
    <message>
      <location filename="../../ui/panels/publisher.py" />
      <source>撤回{what}，原因：</source>
      <translation>Withdraw {what}:</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>▲ 提问的公开文本后来改过：这一版不能通过，请退回，由起草人再提交一次。</source>
      <translation>▲ The public text of the question was changed later: this version cannot be approved. Return it, so that its author submits it once more.</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>▲ 本人起草，须由另一人审核</source>
      <translation>▲ Your own text: another person must review it</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>您已签过这一版，须由另一人签下一级</source>
      <translation>You have signed this version; another person must sign the next level</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>一并通过</source>
      <translation>Approve together</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>公开依据</source>
      <translation>Legal basis</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>公开依据（选填），随每次通过一并记下</source>
      <translation>Legal basis (optional), kept with each approval</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>退回原因</source>
      <translation>Reason for returning</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>写明退回原因，回车退回，Esc 取消</source>
      <translation>Say why; Enter returns it, Esc cancels</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>退回</source>
      <translation>Return</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>取消退回</source>
      <translation>Cancel return</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>图片还没有显示出来，看过再通过。</source>
      <translation>The photo is not shown yet; look at it before you approve.</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>记录 第{n}条</source>
      <translation>Record · Line {n}</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>起草 {name} · 第 {n} 版</source>
      <translation>By {name} · version {n}</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>待审核的文字</source>
      <translation>Text in review</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>一并通过这 {n} 条</source>
      <translation>Approve these {n}</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>读者将看到更正说明：{text}</source>
      <translation>Readers will see this remark: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>▲ 提问里{note}，还没有遮蔽</source>
      <translation>▲ In the question, not masked yet: {note}</translation>
    </message>
    <message>
      <location filename="../../ui/panels/reviewer.py" />
      <source>退回：{reason}</source>
      <translation>Return: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/panels/stenographer.py" />
      <source>正在记录的发言</source>
      <translation>Line being written</translation>
    </message>
    <message>
      <location filename="../../ui/panels/stenographer.py" />
      <source>查找替换…</source>
      <translation>Find and replace...</translation>
    </message>
    <message>
      <location filename="../../ui/panels/stenographer.py" />
      <source>取消修改</source>
      <translation>Cancel changes</translation>
    </message>
    <message>
      <location filename="../../ui/panels/stenographer.py" />
      <source>提交更正</source>
      <translation>Submit correction</translation>
    </message>
    <message>
      <location filename="../../ui/panels/stenographer.py" />
      <source>本条状态</source>
      <translation>State of this line</translation>
    </message>
    <message>
      <location filename="../../ui/panels/stenographer.py" />
      <source>回到正文</source>
      <translation>Back to the text</translation>
    </message>
    <message>
      <location filename="../../ui/panels/stenographer.py" />
      <source>现在没有正在提问的问题。</source>
      <translation>No question is being asked now.</translation>
    </message>
    <message>
      <location filename="../../ui/panels/stenographer.py" />
      <source>本条已经开始；请提交以后再引用提问。</source>
      <translation>This line has begun. Cite the question after submitting it.</translation>
    </message>
    <message>
      <location filename="../../ui/panels/stenographer.py" />
      <source>更正</source>
      <translation>Correction</translation>
    </message>
    <message>
      <location filename="../../ui/panels/stenographer.py" />
      <source>说话人：{words}</source>
      <translation>Speaker: {words}</translation>
    </message>
    <message>
      <location filename="../../ui/panels/stenographer.py" />
      <source>编辑框里没有可以放弃的新记录。</source>
      <translation>There is no new line in the editor to discard.</translation>
    </message>
    <message>
      <location filename="../../ui/panels/stenographer.py" />
      <source>数据库换机时丢了您已提交的 {n} 条，已按原文重新送出，请核对它们的位置。</source>
      <translation>When the database changed machines, {n} lines that you had submitted were lost; they were sent again, word for word. Please check where they stand.</translation>
    </message>
    <message>
      <location filename="../../ui/panels/supervision.py" />
      <source>这一项</source>
      <translation>This item</translation>
    </message>
    <message>
      <location filename="../../ui/paper_dialog.py" />
      <source>✓ 已复制，可以粘贴到别处。</source>
      <translation>✓ Copied; it can be pasted elsewhere.</translation>
    </message>
    <message>
      <location filename="../../ui/paper_dialog.py" />
      <source>✓ 已交给打印机 {printer}。</source>
      <translation>✓ Given to the printer {printer}.</translation>
    </message>
    <message>
      <location filename="../../ui/partner.py" />
      <source>搭档正在输入</source>
      <translation>Your partner is typing</translation>
    </message>
    <message>
      <location filename="../../ui/partner.py" />
      <source>（等待下一位发言）</source>
      <translation>(waiting for the next speaker)</translation>
    </message>
    <message>
      <location filename="../../ui/partner.py" />
      <source>搭档正在输入 · {names}</source>
      <translation>Typing beside you · {names}</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>贴上{what}</source>
      <translation>Paste {what}</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>改{what}</source>
      <translation>Change {what}</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>移动{what}</source>
      <translation>Move {what}</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>核对{what}</source>
      <translation>Check {what}</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>删掉{what}</source>
      <translation>Delete {what}</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>已改好，打勾</source>
      <translation>Changed, tick it off</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>已移好，打勾</source>
      <translation>Moved, tick it off</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>核对无误，打勾</source>
      <translation>Checked, tick it off</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>已删掉，打勾</source>
      <translation>Deleted, tick it off</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>一条答复</source>
      <translation>An answer</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>推送已停止，现在什么也不要贴</source>
      <translation>Sending is stopped, paste nothing now</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>现在没有要贴的</source>
      <translation>Nothing to paste now</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>位置不变，在网页上把原来的文字换成下面的；划去的去掉，下划线的加上。</source>
      <translation>It stays where it is: replace its words on the page by these; what is struck out goes, what is underlined comes.</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>网页上应当已经是这样，核对一遍，一字不差就打勾。</source>
      <translation>The page should have it just so: check it, and tick it off if every word is right.</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>在网页上找到下面这一条，整条删去。</source>
      <translation>Find this on the page and delete all of it.</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>这是补发的一条，插在前面。</source>
      <translation>It comes late and goes in further up.</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>{who}在 {place} 正在贴，{time} 拷贝</source>
      <translation>{who} at {place} is pasting it, copied {time}</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>实录的最前面</source>
      <translation>at the very top of the record</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>答复栏的最前面</source>
      <translation>at the very top of the answers</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>{what}“{beginning}”的后面</source>
      <translation>behind {what} "{beginning}"</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>{what}：{time} 以后再贴，此前可以收回</source>
      <translation>{what}: to be pasted after {time}, can be recalled before</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>贴在{place}。</source>
      <translation>Paste it {place}.</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>在网页上把它剪下，贴到{place}；文字照下面的。</source>
      <translation>Cut it from the page and paste it {place}, with the words below.</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>▲ 它拷贝过，没有打勾，也许已经在网页上；先看一眼，有就删去。</source>
      <translation>▲ It was copied and not ticked off, and may be on the page: look first, and delete it if it is there.</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>▲ 先前拷贝过，没有打勾，也许已经在网页上；先看一眼，有就换掉，不要贴两遍。</source>
      <translation>▲ It was copied before and not ticked off, and may be on the page: look first, and replace it there; do not paste it twice.</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>您 {time} 已拷贝，还没有打勾</source>
      <translation>You copied it {time} and have not ticked it off</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>带图片 {n} 张，存成文件后一起上传；图片说明：{alts}</source>
      <translation>Comes with {n} photos: save them as files and upload them with it; what they show: {alts}</translation>
    </message>
    <message>
      <location filename="../../ui/paste_words.py" />
      <source>之后还有 {n} 项</source>
      <translation>{n} more after it</translation>
    </message>
    <message>
      <location filename="../../ui/pasting.py" />
      <source>要贴的文字</source>
      <translation>What is to be pasted</translation>
    </message>
    <message>
      <location filename="../../ui/pasting.py" />
      <source>拷贝文字</source>
      <translation>Copy the words</translation>
    </message>
    <message>
      <location filename="../../ui/pasting.py" />
      <source>接手</source>
      <translation>Take over</translation>
    </message>
    <message>
      <location filename="../../ui/pasting.py" />
      <source>网页地址</source>
      <translation>Page address</translation>
    </message>
    <message>
      <location filename="../../ui/pasting.py" />
      <source>网页地址，可以不填；打勾时一起记下</source>
      <translation>Page address, if you like; noted with the tick</translation>
    </message>
    <message>
      <location filename="../../ui/pasting.py" />
      <source>打勾收回了，请重新做这一项。</source>
      <translation>The tick is taken back; please do this one again.</translation>
    </message>
    <message>
      <location filename="../../ui/pasting.py" />
      <source>图片存为文件</source>
      <translation>Save photos as files</translation>
    </message>
    <message>
      <location filename="../../ui/pasting.py" />
      <source>{what}的文字在剪贴板里。贴到网页上，看过以后打勾。</source>
      <translation>The words of {what} are in the clipboard. Paste them into the page, look, then tick it off.</translation>
    </message>
    <message>
      <location filename="../../ui/pasting.py" />
      <source>{what}：{why}</source>
      <translation>{what}: {why}</translation>
    </message>
    <message>
      <location filename="../../ui/pasting.py" />
      <source>{what}记下了。按错了可以收回打勾。</source>
      <translation>{what} is noted. If that was a slip, take the tick back.</translation>
    </message>
    <message>
      <location filename="../../ui/pausing.py" />
      <source>暂停</source>
      <translation>Pause</translation>
    </message>
    <message>
      <location filename="../../ui/pausing.py" />
      <source>列表已暂停，有 {n} 处变化等着；按 {{pause_list}} 显示。</source>
      <translation>The list is paused, {n} changes wait; press {{pause_list}} to show them.</translation>
    </message>
    <message>
      <location filename="../../ui/pausing.py" />
      <source>继续</source>
      <translation>Resume</translation>
    </message>
    <message>
      <location filename="../../ui/pausing.py" />
      <source>列表已暂停，到现在没有变化；按 {pause_list} 继续。</source>
      <translation>The list is paused, nothing has changed so far; press {pause_list} to resume.</translation>
    </message>
    <message>
      <location filename="../../ui/people.py" />
      <source>请先在名单里选中一个人；下面的操作对选中的人起作用</source>
      <translation>Choose somebody in the list first; what stands below is done to whom you chose</translation>
    </message>
    <message>
      <location filename="../../ui/people.py" />
      <source>选中的人：{name}（{login}，登录名不变）</source>
      <translation>Chosen: {name} ({login}; the login stays)</translation>
    </message>
    <message>
      <location filename="../../ui/people.py" />
      <source>还没有人员。在下面填写登录名、姓名和口令，再点“添加人员”。</source>
      <translation>Nobody yet. Fill in login, name and password below, then click "Add person".</translation>
    </message>
    <message>
      <location filename="../../ui/people.py" />
      <source>登录名（小写字母）</source>
      <translation>Login (small letters)</translation>
    </message>
    <message>
      <location filename="../../ui/people.py" />
      <source>口令（至少 8 个字符）</source>
      <translation>Password (at least 8 characters)</translation>
    </message>
    <message>
      <location filename="../../ui/people.py" />
      <source>重设选中人的口令</source>
      <translation>Reset password of selected</translation>
    </message>
    <message>
      <location filename="../../ui/people.py" />
      <source>修改姓名和单位</source>
      <translation>Change name and unit</translation>
    </message>
    <message>
      <location filename="../../ui/people.py" />
      <source>添加人员，或为选中的人重设口令</source>
      <translation>Add a person, or give the selected one a new password</translation>
    </message>
    <message>
      <location filename="../../ui/people.py" />
      <source>人员 {n}</source>
      <translation>People: {n}</translation>
    </message>
    <message>
      <location filename="../../ui/people.py" />
      <source>设为或取消{role}</source>
      <translation>Give or take the role {role}</translation>
    </message>
    <message>
      <location filename="../../ui/photo_folder.py" />
      <source>打不开：{reason}。</source>
      <translation>cannot be opened: {reason}.</translation>
    </message>
    <message>
      <location filename="../../ui/photo_folder.py" />
      <source>文件夹里的文件太多（超过 {most} 个）。</source>
      <translation>has too many files (more than {most}).</translation>
    </message>
    <message>
      <location filename="../../ui/photo_intake.py" />
      <source>粘贴的图片</source>
      <translation>The pasted picture</translation>
    </message>
    <message>
      <location filename="../../ui/photo_intake.py" />
      <source>一次最多添加 {n} 张图片，请分几次。</source>
      <translation>At most {n} photos at once; please add them in several goes.</translation>
    </message>
    <message>
      <location filename="../../ui/photo_intake.py" />
      <source>{name}：{why}</source>
      <translation>{name}: {why}</translation>
    </message>
    <message>
      <location filename="../../ui/photo_row.py" />
      <source>图片文件夹…</source>
      <translation>Photo folder...</translation>
    </message>
    <message>
      <location filename="../../ui/photo_row.py" />
      <source>取用新图</source>
      <translation>Take new photo</translation>
    </message>
    <message>
      <location filename="../../ui/photo_row.py" />
      <source>都不用</source>
      <translation>None of them</translation>
    </message>
    <message>
      <location filename="../../ui/photo_row.py" />
      <source>换一个文件夹…</source>
      <translation>Another folder...</translation>
    </message>
    <message>
      <location filename="../../ui/photo_row.py" />
      <source>不再盯这个文件夹</source>
      <translation>Stop watching this folder</translation>
    </message>
    <message>
      <location filename="../../ui/photo_row.py" />
      <source>图片文件夹</source>
      <translation>Photo folder</translation>
    </message>
    <message>
      <location filename="../../ui/photo_row.py" />
      <source>文件夹里有新图片</source>
      <translation>There is a new photo in the folder</translation>
    </message>
    <message>
      <location filename="../../ui/photo_row.py" />
      <source>盯着 {name}</source>
      <translation>Watching {name}</translation>
    </message>
    <message>
      <location filename="../../ui/photo_row.py" />
      <source>▲ 文件夹 {name} {fault}</source>
      <translation>▲ Folder {name} {fault}</translation>
    </message>
    <message>
      <location filename="../../ui/photo_row.py" />
      <source>取用新图（{n}）</source>
      <translation>Take new photo ({n})</translation>
    </message>
    <message>
      <location filename="../../ui/photo_view.py" />
      <source>这张图片显示不出来。</source>
      <translation>This photo cannot be shown.</translation>
    </message>
    <message>
      <location filename="../../ui/photo_view.py" />
      <source>图片正在读取……</source>
      <translation>The photo is being read...</translation>
    </message>
    <message>
      <location filename="../../ui/photo_view.py" />
      <source>这一条没有图片。</source>
      <translation>This one has no photo.</translation>
    </message>
    <message>
      <location filename="../../ui/photo_view.py" />
      <source>图片说明：{alt}</source>
      <translation>What it shows: {alt}</translation>
    </message>
    <message>
      <location filename="../../ui/photos.py" />
      <source>图片 (*.jpg *.jpeg *.png *.webp)</source>
      <translation>Photos (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
      <location filename="../../ui/photos.py" />
      <source>图片说明</source>
      <translation>What the photo shows</translation>
    </message>
    <message>
      <location filename="../../ui/photos.py" />
      <source>添加图片</source>
      <translation>Add photos</translation>
    </message>
    <message>
      <location filename="../../ui/photos.py" />
      <source>▲ 这张图片已由别人提交或放下；您写的文字还在这里。</source>
      <translation>▲ Somebody else submitted this photo or put it away; what you wrote is still here.</translation>
    </message>
    <message>
      <location filename="../../ui/photos.py" />
      <source>放下这张</source>
      <translation>Put away</translation>
    </message>
    <message>
      <location filename="../../ui/photos.py" />
      <source>下一张</source>
      <translation>Next photo</translation>
    </message>
    <message>
      <location filename="../../ui/photos.py" />
      <source>待写说明的图片</source>
      <translation>The photo that waits for its words</translation>
    </message>
    <message>
      <location filename="../../ui/photos.py" />
      <source>图上是什么（必填，读给看不见的人）。另起一行可写图下文字。</source>
      <translation>What it shows (required; read to who cannot see it). A caption may follow on a new line.</translation>
    </message>
    <message>
      <location filename="../../ui/photos.py" />
      <source>没有等着写说明的图片。</source>
      <translation>No photo waits for its words.</translation>
    </message>
    <message>
      <location filename="../../ui/photos.py" />
      <source>图片 {n} / {all}</source>
      <translation>Photo {n} / {all}</translation>
    </message>
    <message>
      <location filename="../../ui/photos.py" />
      <source>图片 {n} 张待写说明</source>
      <translation>{n} photos wait for their words</translation>
    </message>
    <message>
      <location filename="../../ui/photos.py" />
      <source>正在整理 {n} 张……</source>
      <translation>preparing {n}...</translation>
    </message>
    <message>
      <location filename="../../ui/phrase_offers.py" />
      <source>短语</source>
      <translation>Phrases</translation>
    </message>
    <message>
      <location filename="../../ui/phrase_offers.py" />
      <source>{phrase}（{key}）</source>
      <translation>{phrase} ({key})</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>2 到 20 个字母或数字，如 spaqf</source>
      <translation>2 to 20 letters or figures, such as spaqf</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>还没有短语。嘉宾的姓名和职务不用写：打姓名的首字母就会提示。</source>
      <translation>No phrases yet. Guests' names and posts need none: the first letters of the name bring them.</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>要导入的短语</source>
      <translation>Phrases to take in</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>读取文件后，这里逐行列出要导入的短语。</source>
      <translation>When a file was read its phrases stand here line by line.</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>缩写</source>
      <translation>Short form</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>全文</source>
      <translation>Full text</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>如 食品安全法</source>
      <translation>such as Food Safety Law</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>保存短语</source>
      <translation>Save the phrase</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>删除选中的短语</source>
      <translation>Delete the chosen phrase</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>从文件导入…</source>
      <translation>From a file...</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>短语表</source>
      <translation>List of phrases</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>第{position}行 · {short}</source>
      <translation>Line {position} · {short}</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>请先选中一条短语。</source>
      <translation>Please choose a phrase first.</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>已保存 {n} 条短语。</source>
      <translation>{n} phrases saved.</translation>
    </message>
    <message>
      <location filename="../../ui/phrases.py" />
      <source>共 {n} 行，有问题的 {bad} 行不会导入。</source>
      <translation>{n} lines; {bad} with a fault will not be taken in.</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>无</source>
      <translation>none</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>时间</source>
      <translation>time</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>收到的时间</source>
      <translation>time of arrival</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>分钟</source>
      <translation>minutes</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>问题</source>
      <translation>question</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>人次</source>
      <translation>askers</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>其他单位</source>
      <translation>other units</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>不采用的原因</source>
      <translation>Reason for declining</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>没有写明</source>
      <translation>not said</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>类别和重点领域</source>
      <translation>kinds and key fields</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>收到</source>
      <translation>Arrivals</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>这段时间里还没有提问。</source>
      <translation>No question came in this time.</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>进度</source>
      <translation>Progress</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>等待</source>
      <translation>Waits</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>这段时间里还没有初筛过的提问。</source>
      <translation>No question of this time has been screened yet.</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>还没有归并的提问。</source>
      <translation>No question has been merged yet.</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>还没有转办的提问。</source>
      <translation>No question has been assigned yet.</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>还没有不采用的提问。</source>
      <translation>No question has been declined yet.</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>还没有提问。</source>
      <translation>There are no questions yet.</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>累计收到</source>
      <translation>arrived so far</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>累计已初筛</source>
      <translation>screened so far</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>中位数</source>
      <translation>median</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>九成不超过</source>
      <translation>nine in ten</translation>
    </message>
    <message>
      <location filename="../../ui/pictures.py" />
      <source>其他渠道</source>
      <translation>other channels</translation>
    </message>
    <message>
      <location filename="../../ui/plain_photo.py" />
      <source>文件是空的，可能还在传输；传完再添加。</source>
      <translation>The file is empty, perhaps still on its way; add it when it is all there.</translation>
    </message>
    <message>
      <location filename="../../ui/plain_photo.py" />
      <source>不是 JPEG、PNG 或 WebP 图片；苹果手机的 HEIC 照片请先转成 JPEG。</source>
      <translation>This is no JPEG, PNG or WebP picture; please turn HEIC photos of an iPhone into JPEG first.</translation>
    </message>
    <message>
      <location filename="../../ui/plain_photo.py" />
      <source>图片不完整，可能还在传输，也可能已损坏；传完再添加。</source>
      <translation>The picture is not complete: still on its way, or damaged; add it when it is all there.</translation>
    </message>
    <message>
      <location filename="../../ui/plain_photo.py" />
      <source>图片太大（最多 60 MB、1.2 亿像素），请先缩小。</source>
      <translation>The picture is too large (at most 60 MB and 120 million pixels); please scale it down first.</translation>
    </message>
    <message>
      <location filename="../../ui/plain_photo.py" />
      <source>图片没有读完，没有添加；这个文件可能已损坏。</source>
      <translation>The picture could not be read to its end and was not added; the file may be damaged.</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>送审</source>
      <translation>Hand in for review</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>通过（可公开）</source>
      <translation>Approve (may be public)</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>恢复送审稿</source>
      <translation>Bring the submitted text back</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>账号</source>
      <translation>Account</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>计划表</source>
      <translation>Plan</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>选择文件：{what}</source>
      <translation>Choose a file: {what}</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>读取并预览：{what}</source>
      <translation>Read and preview: {what}</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>导出：{what}</source>
      <translation>Export: {what}</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>导入预览的：{what}</source>
      <translation>Take in what is shown: {what}</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>不导入：{what}</source>
      <translation>Leave what is shown: {what}</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>保存口径</source>
      <translation>Save talking point</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>添加一行</source>
      <translation>Add a row</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>修改选中的行</source>
      <translation>Change the chosen row</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>移出计划</source>
      <translation>Take out of the plan</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>方案…</source>
      <translation>Proposal...</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>保存方案</source>
      <translation>Save the proposal</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>提交方案</source>
      <translation>Submit proposal</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>核实方案</source>
      <translation>Confirm proposal</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>驳回方案…</source>
      <translation>Return the proposal...</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>取自征集表</source>
      <translation>Fill from the nomination</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>方案导出 Word…</source>
      <translation>Proposal as Word...</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>就绪报告…</source>
      <translation>Readiness report...</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>年度台账…</source>
      <translation>Yearly ledger...</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>已报送…</source>
      <translation>Reported...</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>不再报送…</source>
      <translation>Asked no more...</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>核对通过对外信息</source>
      <translation>Approve what readers are told</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>退回对外信息的改动…</source>
      <translation>Return the change to what readers are told...</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>动态和报道…</source>
      <translation>Reports...</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>移出…</source>
      <translation>Take off...</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>由这一行新建访谈</source>
      <translation>Make a programme of this row</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>嘉宾出席…</source>
      <translation>Attendance of guests...</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>添加培训</source>
      <translation>Add training</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>取消…</source>
      <translation>Call off...</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>记为出席</source>
      <translation>Note as present</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>添加：{what}</source>
      <translation>Add: {what}</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>修改选中的：{what}</source>
      <translation>Change the chosen one: {what}</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>停用：{what}</source>
      <translation>Retire: {what}</translation>
    </message>
    <message>
      <location filename="../../ui/plan_keys.py" />
      <source>恢复使用：{what}</source>
      <translation>Take up again: {what}</translation>
    </message>
    <message>
      <location filename="../../ui/point_choice.py" />
      <source>查找口径：标题、内容、来源，回车引用，Esc 取消</source>
      <translation>Find a talking point: title, text, source. Enter to cite, Esc to cancel</translation>
    </message>
    <message>
      <location filename="../../ui/point_choice.py" />
      <source>可引用的口径</source>
      <translation>Talking points to cite</translation>
    </message>
    <message>
      <location filename="../../ui/point_choice.py" />
      <source>没有找到口径。换几个字再找，或请组织协调在“排期 · 口径”里添加。</source>
      <translation>No talking point found. Try other words, or ask the planner to add one under Schedule · Talking points.</translation>
    </message>
    <message>
      <location filename="../../ui/point_choice.py" />
      <source>引用</source>
      <translation>Cite</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>制度文件 (*.toml)</source>
      <translation>Policy files (*.toml)</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>还没有选定：不提醒期限，也不算缺口。</source>
      <translation>None is chosen: no dates are watched, nothing is counted as missing.</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>这个文件太大，不像制度文件。</source>
      <translation>This file is too large for a policy.</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>这份制度的规定</source>
      <translation>Rules of this policy</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>还没有选定制度：不按任何通知提醒。在上面选一份看看。</source>
      <translation>No policy is chosen: nothing is asked by any notice. Choose one above to look at it.</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>在这里选一份制度</source>
      <translation>Choose a policy here</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>选用这份制度</source>
      <translation>Go by this policy</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>TOML</source>
      <translation>TOML</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>制度文件</source>
      <translation>Policy file</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>收入制度文件</source>
      <translation>Take the policy file in</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>已收入，在上面的名单里可以选用。</source>
      <translation>Taken in; it can be chosen above.</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>按哪份通知办</source>
      <translation>Which notice to go by</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>自己的制度（TOML 文件，每项写 value 和 clause）</source>
      <translation>A policy of your own (a TOML file, each rule with value and clause)</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>换了制度，新建的访谈按新的办；已排的仍按排期时的办，可以逐场改用现行的。</source>
      <translation>After a change new programmes go by the new policy; those planned before keep theirs and can be changed one by one.</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>仅供查阅</source>
      <translation>For reference</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>照此计算</source>
      <translation>Counted by</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>{name}：{value}。原文：“{clause}”</source>
      <translation>{name}: {value}. In the notice: "{clause}"</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>规定 {n} 项</source>
      <translation>{n} rules</translation>
    </message>
    <message>
      <location filename="../../ui/policy.py" />
      <source>现在按“{name}”办。</source>
      <translation>"{name}" is in force.</translation>
    </message>
    <message>
      <location filename="../../ui/policy_documents.py" />
      <source>政策文件 {n}</source>
      <translation>Policy documents {n}</translation>
    </message>
    <message>
      <location filename="../../ui/policy_documents.py" />
      <source>还没有政策文件。在下面选择文件，预览后收入；起草帮助只从这些文件和口径里找依据。</source>
      <translation>There are no policy documents yet. Choose a file below, look at it and take it in; drafting help looks for sources in these and the talking points alone.</translation>
    </message>
    <message>
      <location filename="../../ui/policy_documents.py" />
      <source>请先选中一份政策文件。</source>
      <translation>Please choose a policy document first.</translation>
    </message>
    <message>
      <location filename="../../ui/policy_documents.py" />
      <source>{n} 段</source>
      <translation>{n} passages</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>政策文件 (*.docx *.txt *.md)</source>
      <translation>Policy documents (*.docx *.txt *.md)</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>要收入的文件</source>
      <translation>Document to take in</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>读取文件后，这里逐段列出它的文字。</source>
      <translation>Once a file is read, its text stands here passage by passage.</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>DOCX、TXT 或 MD</source>
      <translation>DOCX, TXT or MD</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>如 云政发〔2025〕3号；没有则留空</source>
      <translation>document number; empty where there is none</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>如 2025-06-30；可以留空</source>
      <translation>e.g. 2025-06-30; may stay empty</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>收入</source>
      <translation>Take in</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>不收入</source>
      <translation>Leave</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>已收入，起草帮助从现在起会从里面找依据。</source>
      <translation>Taken in; from now on drafting help looks for sources in it.</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>从文件收入（.docx、.txt、.md；PDF 请先另存为其中一种）</source>
      <translation>From a file (.docx, .txt, .md; save a PDF as one of these first)</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>共 {n} 段。</source>
      <translation>{n} passages.</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>第 {n} 段</source>
      <translation>Passage {n}</translation>
    </message>
    <message>
      <location filename="../../ui/policy_file.py" />
      <source>这里只列出 {n} 段。</source>
      <translation>{n} of them are listed here.</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>门户地址</source>
      <translation>Portal address</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>门户令牌</source>
      <translation>Portal token</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>试一试门户</source>
      <translation>Try the portal</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>保存门户</source>
      <translation>Save portal</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>门户类型</source>
      <translation>Kind of portal</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>演播台的门户接口</source>
      <translation>The studio's own interface</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>投放文件夹（本机、共享或 SFTP）</source>
      <translation>Drop folder (here, a share, or SFTP)</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>微信公众号（写进草稿，由人发布）</source>
      <translation>WeChat official account (into a draft; a person publishes)</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>微博（微访谈）</source>
      <translation>Weibo (micro-interview)</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>只存入本机的系统密钥环；不改动时留空</source>
      <translation>Kept in this computer's keyring only; leave empty to keep the old one</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>用户名:应用程序密码；只存入本机的系统密钥环；不改动时留空</source>
      <translation>user:application password; kept in this PC's keyring alone; leave empty to keep it</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>SFTP 的口令或私钥，只存入本机的系统密钥环；本机文件夹不用填</source>
      <translation>SFTP password or private key, kept in this PC's keyring only; a folder here needs none</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>公众号的 AppSecret；只存入本机的系统密钥环；不改动时留空</source>
      <translation>The account's AppSecret; kept in this PC's keyring alone; leave empty to keep it</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>登记账号的 access_token；只存入本机的系统密钥环；不改动时留空</source>
      <translation>The registered account's access_token; kept in this PC's keyring only; leave empty to keep it</translation>
    </message>
    <message>
      <location filename="../../ui/portal_form.py" />
      <source>正在问门户，最多十秒……</source>
      <translation>Asking the portal, ten seconds at most...</translation>
    </message>
    <message>
      <location filename="../../ui/post_length.py" />
      <source>按微博的算法，连同提问和条目号；链接一律按短链接算</source>
      <translation>As Weibo counts, with the question and the number of the entry; a link counts by its short form</translation>
    </message>
    <message>
      <location filename="../../ui/post_length.py" />
      <source>微博 {n} 字：太长，发不出</source>
      <translation>Weibo {n} characters: too long to post</translation>
    </message>
    <message>
      <location filename="../../ui/post_length.py" />
      <source>微博 {n}/{most} 字</source>
      <translation>Weibo {n}/{most} characters</translation>
    </message>
    <message>
      <location filename="../../ui/post_length.py" />
      <source>微博 {n} 字，分 {posts} 条</source>
      <translation>Weibo {n} characters in {posts} posts</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>另选数据库文件…</source>
      <translation>Choose another database file...</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>在本机运行信使（与门户收发）</source>
      <translation>Run the courier on this computer (talks to the portal)</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>在本机做初筛建议（相似、转办、个人信息）</source>
      <translation>Make suggestions for screening on this PC (similar, unit, personal data)</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>连门户用的代理</source>
      <translation>Proxy on the way to portals</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>没有代理时留空，例如 http://10.0.0.1:3128</source>
      <translation>empty for none, for instance http://10.0.0.1:3128</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>门户证书文件</source>
      <translation>Certificates of portals</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>只有单位自己的签发机构才需要：PEM 文件</source>
      <translation>only for an authority of your own: a PEM file</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>稿件被退回或被门户拒收时，响一声提示音</source>
      <translation>Ring once when a text is returned or refused by the portal</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>无人操作多久后锁屏</source>
      <translation>Lock the screen when idle for</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>不锁屏</source>
      <translation>never</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>保存设置</source>
      <translation>Save settings</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>数据库文件</source>
      <translation>Database file</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>已保存，下次启动生效。</source>
      <translation>Saved; from the next start on.</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>代理须写成 http://主机:端口，不带用户名和口令。</source>
      <translation>A proxy is written http://host:port, without user and password.</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>读不到这个证书文件。</source>
      <translation>This certificate file cannot be read.</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>本机设置（下次启动生效）</source>
      <translation>This computer (from the next start on)</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>数据库地址里的口令不在这里显示。保存设置后口令不再留在设置里，登录时会问。</source>
      <translation>The password in the database's address is not shown here. Once the settings are saved it is no longer in them; the sign-in asks for it.</translation>
    </message>
    <message>
      <location filename="../../ui/preferences.py" />
      <source>口令不要写在数据库地址里：登录时会问，也可以存入系统密钥环。</source>
      <translation>Write no password into the database's address: the sign-in asks for it, and the system's keyring can keep it.</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>讲稿 (*.docx *.txt)</source>
      <translation>Scripts (*.docx *.txt)</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>这一段不导入，再按一次恢复</source>
      <translation>Leave this paragraph out; again to take it back</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>预录</source>
      <translation>Pre-entry</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>要提交的预录</source>
      <translation>Prepared lines to submit</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>选一个 .docx 或 .txt 文件，或者复制讲稿再粘贴：每一段读成一条，逐条看过再提交。</source>
      <translation>Choose a .docx or .txt file, or copy a script and paste it: each paragraph is read as a line, to be looked at before it is submitted.</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>回到列表</source>
      <translation>Back to the list</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>预录的讲稿</source>
      <translation>Prepared script</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>说话人未定</source>
      <translation>no speaker yet</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>网友</source>
      <translation>Netizen</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>记者</source>
      <translation>Press</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>编辑</source>
      <translation>Editor</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>粘贴</source>
      <translation>Paste</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>这一段不导入</source>
      <translation>Leave this one out</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>全部提交审核</source>
      <translation>Submit all for review</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>有问题的段落改好或去掉以后才能提交。</source>
      <translation>Put right or leave out the paragraphs at fault first.</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>第 {n} 段 · {who} · {count} 字</source>
      <translation>Paragraph {n} · {who} · {count} signs</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>{n} 条预录已提交审核；轮到时在实录里叫上，或由发布员叫上并发布。</source>
      <translation>{n} prepared lines submitted for review. When they are spoken, call them up in the record, or the publisher calls them up and releases them.</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>共 {n} 段，提交 {wanted} 条，其中 {bad} 条要先改好。</source>
      <translation>{n} paragraphs, {wanted} to submit, {bad} of them to put right first.</translation>
    </message>
    <message>
      <location filename="../../ui/prepared.py" />
      <source>同上一段</source>
      <translation>as before</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>打印</source>
      <translation>Print</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>打印预览</source>
      <translation>Print preview</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>打印机</source>
      <translation>Printer</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>份数</source>
      <translation>Copies</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>从第几页</source>
      <translation>From page</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>到第几页</source>
      <translation>To page</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>双面</source>
      <translation>Both sides</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>这台电脑没有打印机；可以先存为 PDF，到别处打印。</source>
      <translation>This PC has no printer; save as PDF and print elsewhere.</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>页码</source>
      <translation>Pages</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>找不到打印机 {printer}，没有打印。请看看它和打印服务还在不在。</source>
      <translation>The printer {printer} is not found; nothing was printed. See whether it and the print service are still there.</translation>
    </message>
    <message>
      <location filename="../../ui/printing.py" />
      <source>没有打印：没能交给打印机 {printer}。请看看它、打印服务和磁盘空间，再打印。</source>
      <translation>Not printed: the printer {printer} could not be given it. See to the printer, the print service and the disk space, then print again.</translation>
    </message>
    <message>
      <location filename="../../ui/programme.py" />
      <source>记为已彩排</source>
      <translation>Note as rehearsed</translation>
    </message>
    <message>
      <location filename="../../ui/programme.py" />
      <source>主持人姓名</source>
      <translation>Name of the host</translation>
    </message>
    <message>
      <location filename="../../ui/programme.py" />
      <source>编辑署名</source>
      <translation>Editor's signature</translation>
    </message>
    <message>
      <location filename="../../ui/programme.py" />
      <source>保存对外信息</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="../../ui/programme.py" />
      <source>取消的原因</source>
      <translation>Reason for cancelling</translation>
    </message>
    <message>
      <location filename="../../ui/programme.py" />
      <source>还没有嘉宾。方案至少要有一位：填写姓名和职务，再点“添加嘉宾”。</source>
      <translation>No guest yet. A proposal needs one at least: fill in name and post, then click "Add guest".</translation>
    </message>
    <message>
      <location filename="../../ui/programme.py" />
      <source>添加嘉宾</source>
      <translation>Add guest</translation>
    </message>
    <message>
      <location filename="../../ui/programme.py" />
      <source>移除选中的嘉宾</source>
      <translation>Remove selected guest</translation>
    </message>
    <message>
      <location filename="../../ui/programme.py" />
      <source>发布预告，开始征集</source>
      <translation>Publish notice, start collecting</translation>
    </message>
    <message>
      <location filename="../../ui/programme.py" />
      <source>取消访谈</source>
      <translation>Cancel interview</translation>
    </message>
    <message>
      <location filename="../../ui/programme.py" />
      <source>没有确认过彩排出席</source>
      <translation>Attendance was not confirmed</translation>
    </message>
    <message>
      <location filename="../../ui/programme.py" />
      <source>嘉宾（姓名和职务都必填）</source>
      <translation>Guests (name and post are both required)</translation>
    </message>
    <message>
      <location filename="../../ui/programme_facts.py" />
      <source>▲ 本年度未培训</source>
      <translation>▲ not trained this year</translation>
    </message>
    <message>
      <location filename="../../ui/programme_topics.py" />
      <source>重点领域</source>
      <translation>Key fields</translation>
    </message>
    <message>
      <location filename="../../ui/programme_topics.py" />
      <source>保存重点领域</source>
      <translation>Save the key fields</translation>
    </message>
    <message>
      <location filename="../../ui/programme_topics.py" />
      <source>这场访谈涉及哪些重点领域？</source>
      <translation>Which key fields does this programme touch?</translation>
    </message>
    <message>
      <location filename="../../ui/programme_topics.py" />
      <source>各次选定</source>
      <translation>Every choice so far</translation>
    </message>
    <message>
      <location filename="../../ui/programme_topics.py" />
      <source>还没有选定过。年度计划里这一行有重点领域的，先按计划。</source>
      <translation>Nobody has chosen yet. What the row of the year's plan says holds until then.</translation>
    </message>
    <message>
      <location filename="../../ui/programme_topics.py" />
      <source>第 {n} 版 · {time} · {name}</source>
      <translation>Version {n} · {time} · {name}</translation>
    </message>
    <message>
      <location filename="../../ui/programme_topics.py" />
      <source>（不涉及）</source>
      <translation>(none)</translation>
    </message>
    <message>
      <location filename="../../ui/programme_topics.py" />
      <source>不涉及</source>
      <translation>none</translation>
    </message>
    <message>
      <location filename="../../ui/programme_topics.py" />
      <source>重点领域：{fields}</source>
      <translation>Key fields: {fields}</translation>
    </message>
    <message>
      <location filename="../../ui/programme_topics.py" />
      <source>{fields}（按年度计划）</source>
      <translation>{fields} (by the year plan)</translation>
    </message>
    <message>
      <location filename="../../ui/programme_window.py" />
      <source>访谈排期</source>
      <translation>Interview plan</translation>
    </message>
    <message>
      <location filename="../../ui/programme_window.py" />
      <source>没有提交的文字还在原处，可以复制给接替的人，但不能再提交。</source>
      <translation>Text that was not submitted still stands there. You can copy it for whoever takes over, but no longer submit it.</translation>
    </message>
    <message>
      <location filename="../../ui/programme_window.py" />
      <source>您现在担任{roles}，席位已在左边打开。</source>
      <translation>You are now {roles}; your seat is open on the left.</translation>
    </message>
    <message>
      <location filename="../../ui/programme_window.py" />
      <source>您不再担任{roles}。</source>
      <translation>You are no longer {roles}.</translation>
    </message>
    <message>
      <location filename="../../ui/prompter.py" />
      <source>滚动中</source>
      <translation>Scrolling</translation>
    </message>
    <message>
      <location filename="../../ui/prompter.py" />
      <source>停住</source>
      <translation>Standing</translation>
    </message>
    <message>
      <location filename="../../ui/prompter.py" />
      <source>镜像</source>
      <translation>Mirrored</translation>
    </message>
    <message>
      <location filename="../../ui/prompter.py" />
      <source>{prompter_run} 滚动或停住，F1 全部快捷键</source>
      <translation>{prompter_run} scrolls or stops, F1 lists all keys</translation>
    </message>
    <message>
      <location filename="../../ui/prompter.py" />
      <source>还没有要提词的内容：开场白和提问单都是空的。</source>
      <translation>Nothing to prompt yet: there are no opening words, and no questions on the list.</translation>
    </message>
    <message>
      <location filename="../../ui/prompter.py" />
      <source>{n} 行/分</source>
      <translation>{n} lines/min</translation>
    </message>
    <message>
      <location filename="../../ui/prompter.py" />
      <source>参考要点（已审核）</source>
      <translation>Points (approved)</translation>
    </message>
    <message>
      <location filename="../../ui/prompter.py" />
      <source>下一题 · {who}</source>
      <translation>Next · {who}</translation>
    </message>
    <message>
      <location filename="../../ui/proof_asking.py" />
      <source>请求更正</source>
      <translation>Ask for correction</translation>
    </message>
    <message>
      <location filename="../../ui/proof_asking.py" />
      <source>撤回…</source>
      <translation>Withdraw...</translation>
    </message>
    <message>
      <location filename="../../ui/proof_asking.py" />
      <source>请求撤回…</source>
      <translation>Ask to withdraw...</translation>
    </message>
    <message>
      <location filename="../../ui/proof_asking.py" />
      <source>请求撤回</source>
      <translation>Ask to withdraw</translation>
    </message>
    <message>
      <location filename="../../ui/proof_asking.py" />
      <source>请求更正{what}，原因：</source>
      <translation>Correction of {what}, reason:</translation>
    </message>
    <message>
      <location filename="../../ui/proof_asking.py" />
      <source>{act}{what}，原因：</source>
      <translation>{act} {what}, reason:</translation>
    </message>
    <message>
      <location filename="../../ui/proof_head.py" />
      <source>全部一致</source>
      <translation>All the same</translation>
    </message>
    <message>
      <location filename="../../ui/proof_head.py" />
      <source>还没有读到页面</source>
      <translation>The page has not been read yet</translation>
    </message>
    <message>
      <location filename="../../ui/proof_head.py" />
      <source>正在读取门户上的页面</source>
      <translation>Reading the portal's page</translation>
    </message>
    <message>
      <location filename="../../ui/proof_head.py" />
      <source>下面是 {time} 的页面，还在重试：{fault}</source>
      <translation>Below is the page of {time}; trying again: {fault}</translation>
    </message>
    <message>
      <location filename="../../ui/proof_head.py" />
      <source>{time}前</source>
      <translation>{time} ago</translation>
    </message>
    <message>
      <location filename="../../ui/proof_head.py" />
      <source>{n} 处不同</source>
      <translation>{n} different</translation>
    </message>
    <message>
      <location filename="../../ui/proof_head.py" />
      <source>没有发现不同，{n} 条在路上或正在核实</source>
      <translation>No difference found, {n} on the way or being checked</translation>
    </message>
    <message>
      <location filename="../../ui/proof_list.py" />
      <source>（页面上没有这一条）</source>
      <translation>(Not on the page)</translation>
    </message>
    <message>
      <location filename="../../ui/proof_list.py" />
      <source>发布的内容和读者看到的页面</source>
      <translation>What was published and what readers see</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>≠ 说明、图片或时间不同</source>
      <translation>≠ Note, photos or time differ</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>… 正在核实</source>
      <translation>... Looking again</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>= 一致</source>
      <translation>= Same</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>？ 还没有读到</source>
      <translation>? Not read yet</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>≠ 文字不同</source>
      <translation>≠ Other words</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>≠ 还是旧版本</source>
      <translation>≠ Still the old version</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>≠ 页面上没有</source>
      <translation>≠ Not on the page</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>≠ 重复出现</source>
      <translation>≠ There twice</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>≠ 位置不对</source>
      <translation>≠ In another place</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>≠ 已撤回，仍能读到</source>
      <translation>≠ Withdrawn, still readable</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>→ 正在更新</source>
      <translation>→ Being updated</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>请求更正：{reason}</source>
      <translation>Correction asked: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>请求撤回：{reason}</source>
      <translation>Withdrawal asked: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>✓ 更正已发布</source>
      <translation>✓ Correction published</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>✓ 已撤回</source>
      <translation>✓ Withdrawn</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>未采纳：{reason}</source>
      <translation>Declined: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>请求已收回</source>
      <translation>Request taken back</translation>
    </message>
    <message>
      <location filename="../../ui/proof_words.py" />
      <source>不是这里发布的一条</source>
      <translation>An entry not published here</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>方案的各版本</source>
      <translation>Versions of the proposal</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>还没有写过方案。写好后保存，每一版都留着。</source>
      <translation>No proposal was written yet. Write and save it; every version stays.</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>驳回</source>
      <translation>Return</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>联系人</source>
      <translation>Contact</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>交流形式</source>
      <translation>Form</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>如 图文直播、视频录播</source>
      <translation>e.g. live text, recorded video</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>驳回…</source>
      <translation>Return...</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>导出 Word…</source>
      <translation>Export as Word...</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>驳回方案，退给报送的人</source>
      <translation>Return the proposal to whoever handed it in</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>方案存到哪里</source>
      <translation>Where to put the proposal</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>方案…（未存）</source>
      <translation>Proposal... (unsaved)</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>第 {n} 版 · {step} · {time} · {name}</source>
      <translation>Version {n} · {step} · {time} · {name}</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>还有没保存的改动，请先保存方案再提交。</source>
      <translation>There are unsaved changes; save the proposal before handing it in.</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>方案 {title}.docx</source>
      <translation>Proposal {title}.docx</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>✓ 已保存为第 {n} 版。</source>
      <translation>✓ Saved as version {n}.</translation>
    </message>
    <message>
      <location filename="../../ui/proposal.py" />
      <source>✓ 征集表里的 {n} 位嘉宾已列入名单。</source>
      <translation>✓ {n} of the nomination's guests are on the list now.</translation>
    </message>
    <message>
      <location filename="../../ui/proposal_words.py" />
      <source>▲ 还没有。先在“这场访谈”里添加嘉宾，写明姓名和职务</source>
      <translation>▲ none yet. Add guests with name and post at This programme first</translation>
    </message>
    <message>
      <location filename="../../ui/proposal_words.py" />
      <source>制度要求报送方案，还没有写</source>
      <translation>The policy asks for a proposal; none was written yet</translation>
    </message>
    <message>
      <location filename="../../ui/proposal_words.py" />
      <source>还没有写方案</source>
      <translation>No proposal was written yet</translation>
    </message>
    <message>
      <location filename="../../ui/proposal_words.py" />
      <source>第 {n} 版：{step}</source>
      <translation>Version {n}: {step}</translation>
    </message>
    <message>
      <location filename="../../ui/proposal_words.py" />
      <source>{said}，原因：{reason}</source>
      <translation>{said}, reason: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/proposal_words.py" />
      <source>交流主题：{title}（{unit}）</source>
      <translation>Topic: {title} ({unit})</translation>
    </message>
    <message>
      <location filename="../../ui/proposal_words.py" />
      <source>交流时间：{time}，{n} 分钟</source>
      <translation>Time: {time}, {n} minutes</translation>
    </message>
    <message>
      <location filename="../../ui/proposal_words.py" />
      <source>参与领导：{leaders}</source>
      <translation>Leaders taking part: {leaders}</translation>
    </message>
    <message>
      <location filename="../../ui/public_facts.py" />
      <source>直播地址</source>
      <translation>Stream's address</translation>
    </message>
    <message>
      <location filename="../../ui/public_facts.py" />
      <source>录像地址</source>
      <translation>Recording's address</translation>
    </message>
    <message>
      <location filename="../../ui/public_facts.py" />
      <source>▲ 对外信息有改动，须另一人核对，读者看到的还没有变（{who}，{time}）：{changes}。</source>
      <translation>▲ What readers are told was changed and needs a second person; readers still see the old ({who}, {time}): {changes}.</translation>
    </message>
    <message>
      <location filename="../../ui/public_facts.py" />
      <source>核对通过</source>
      <translation>Approve change</translation>
    </message>
    <message>
      <location filename="../../ui/public_facts.py" />
      <source>退回改动…</source>
      <translation>Return change...</translation>
    </message>
    <message>
      <location filename="../../ui/public_facts.py" />
      <source>▲ 对外信息的改动被退回（{reason}），读者看到的没有变。请改过再保存。</source>
      <translation>▲ The change to what readers are told was returned ({reason}); readers see the old. Change it and save again.</translation>
    </message>
    <message>
      <location filename="../../ui/public_facts.py" />
      <source>对外信息随预告送审：{facts}。</source>
      <translation>Handed in with the notice, for readers: {facts}.</translation>
    </message>
    <message>
      <location filename="../../ui/public_facts.py" />
      <source>{name}：{before} → {after}</source>
      <translation>{name}: {before} → {after}</translation>
    </message>
    <message>
      <location filename="../../ui/public_facts.py" />
      <source>退回对外信息第 {n} 版</source>
      <translation>Return version {n} of what readers are told</translation>
    </message>
    <message>
      <location filename="../../ui/public_facts.py" />
      <source>（空）</source>
      <translation>(empty)</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>待发布的内容</source>
      <translation>To be published</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>没有等待发布的内容。审核员每通过一条，这里就多一条，再由您逐条发布。</source>
      <translation>Nothing waits to be published. Each text that a reviewer approves comes here, and you publish it.</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>已发布的内容</source>
      <translation>What was published</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>还没有发布过内容。发布后在这里看到它何时送到门户、何时读回核实。</source>
      <translation>Nothing was published yet. Here you will see when it reaches the portal and when it is read back.</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>审核 {name}</source>
      <translation>Reviewed by {name}</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>新版本</source>
      <translation>New version</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>预录，等着叫上</source>
      <translation>prepared, waits to be called up</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>已发布，其中已上网 {n}</source>
      <translation>Published; {n} online</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>▲ 门户在等这一条</source>
      <translation>▲ The portal waits for this line</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>已跳过</source>
      <translation>Skipped</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>已发布，其中人工已贴 {n}</source>
      <translation>Released, of which pasted by hand {n}</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>发布 {time}</source>
      <translation>published {time}</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>上网 {time}</source>
      <translation>online {time}</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>已上网 {n}</source>
      <translation>Online {n}</translation>
    </message>
    <message>
      <location filename="../../ui/publications.py" />
      <source>更正 {n} 次</source>
      <translation>{n} × corrected</translation>
    </message>
    <message>
      <location filename="../../ui/question_pills.py" />
      <source>答复草稿</source>
      <translation>Answer drafted</translation>
    </message>
    <message>
      <location filename="../../ui/question_pills.py" />
      <source>答复待审</source>
      <translation>Answer in review</translation>
    </message>
    <message>
      <location filename="../../ui/question_pills.py" />
      <source>答复已退回</source>
      <translation>Answer returned</translation>
    </message>
    <message>
      <location filename="../../ui/question_pills.py" />
      <source>答复已通过</source>
      <translation>Answer approved</translation>
    </message>
    <message>
      <location filename="../../ui/question_pills.py" />
      <source>已推荐上播</source>
      <translation>Suggested for air</translation>
    </message>
    <message>
      <location filename="../../ui/question_pills.py" />
      <source>已播答</source>
      <translation>Answered on air</translation>
    </message>
    <message>
      <location filename="../../ui/question_pills.py" />
      <source>{n} 位网友</source>
      <translation>{n} asked</translation>
    </message>
    <message>
      <location filename="../../ui/question_pills.py" />
      <source>已并入 Q{n:04d}</source>
      <translation>Merged into Q{n:04d}</translation>
    </message>
    <message>
      <location filename="../../ui/question_pills.py" />
      <source>不采用：{reason}</source>
      <translation>Declined: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/questions.py" />
      <source>网友提问</source>
      <translation>Questions</translation>
    </message>
    <message>
      <location filename="../../ui/questions.py" />
      <source>清空搜索</source>
      <translation>Clear search</translation>
    </message>
    <message>
      <location filename="../../ui/questions.py" />
      <source>正在查找…</source>
      <translation>Searching...</translation>
    </message>
    <message>
      <location filename="../../ui/questions.py" />
      <source>搜索内容、昵称、拼音首字母…　{key}</source>
      <translation>Search text, nickname, pinyin initials {key}</translation>
    </message>
    <message>
      <location filename="../../ui/questions.py" />
      <source>{n} 条新提问，点此显示</source>
      <translation>{n} new - click to show</translation>
    </message>
    <message>
      <location filename="../../ui/questions.py" />
      <source>合计 {n} 条</source>
      <translation>{n} in all</translation>
    </message>
    <message>
      <location filename="../../ui/questions.py" />
      <source>找到 {n} 条</source>
      <translation>{n} found</translation>
    </message>
    <message>
      <location filename="../../ui/queue_state.py" />
      <source>▲ 没有信使在运行</source>
      <translation>▲ No courier is running</translation>
    </message>
    <message>
      <location filename="../../ui/queue_state.py" />
      <source>人工已贴</source>
      <translation>Pasted by hand</translation>
    </message>
    <message>
      <location filename="../../ui/queue_state.py" />
      <source>已发送</source>
      <translation>sent</translation>
    </message>
    <message>
      <location filename="../../ui/queue_state.py" />
      <source>待撤回</source>
      <translation>to withdraw</translation>
    </message>
    <message>
      <location filename="../../ui/queue_state.py" />
      <source>信使 {place}</source>
      <translation>Courier {place}</translation>
    </message>
    <message>
      <location filename="../../ui/queue_state.py" />
      <source>▲ 门户未连接</source>
      <translation>▲ Portal not connected</translation>
    </message>
    <message>
      <location filename="../../ui/queue_state.py" />
      <source>▲ 门户不通，从 {time} 起</source>
      <translation>▲ Portal down since {time}</translation>
    </message>
    <message>
      <location filename="../../ui/queue_state.py" />
      <source>▲ 账号“{name}”已停用</source>
      <translation>▲ Account "{name}" retired</translation>
    </message>
    <message>
      <location filename="../../ui/queue_state.py" />
      <source>待告知提问人 {n}</source>
      <translation>askers to be told {n}</translation>
    </message>
    <message>
      <location filename="../../ui/queue_state.py" />
      <source>● 门户正常 {ms} ms</source>
      <translation>● Portal well {ms} ms</translation>
    </message>
    <message>
      <location filename="../../ui/ratings.py" />
      <source>“{comment}”</source>
      <translation>"{comment}"</translation>
    </message>
    <message>
      <location filename="../../ui/ratings.py" />
      <source>满意度</source>
      <translation>Satisfaction</translation>
    </message>
    <message>
      <location filename="../../ui/ratings.py" />
      <source>还没有人评价。答复上网以后，提问人凭查询码评价，门户交来就在这里。</source>
      <translation>Nobody has rated yet. Once an answer is online its asker rates it under the query code; what the portal hands over stands here.</translation>
    </message>
    <message>
      <location filename="../../ui/ratings.py" />
      <source>没有写意见</source>
      <translation>No comment</translation>
    </message>
    <message>
      <location filename="../../ui/ratings.py" />
      <source>满意度 {mean}（{n} 人评价）</source>
      <translation>Satisfaction {mean} ({n} rated)</translation>
    </message>
    <message>
      <location filename="../../ui/ratings.py" />
      <source>可以改写答复，照常送审。</source>
      <translation>The answer can be written anew and reviewed as usual.</translation>
    </message>
    <message>
      <location filename="../../ui/ratings.py" />
      <source>Q{n} · {unit} · {time}</source>
      <translation>Q{n} · {unit} · {time}</translation>
    </message>
    <message>
      <location filename="../../ui/ratings.py" />
      <source>，▲ {n} 人不满意</source>
      <translation>, ▲ {n} discontented</translation>
    </message>
    <message>
      <location filename="../../ui/ratings.py" />
      <source>已再答复</source>
      <translation>Answered again</translation>
    </message>
    <message>
      <location filename="../../ui/ratings.py" />
      <source>{n} 星</source>
      <translation>{n} stars</translation>
    </message>
    <message>
      <location filename="../../ui/ratings.py" />
      <source>▲ 不满意</source>
      <translation>▲ Discontented</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>全部就绪。</source>
      <translation>Everything is ready.</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>项目</source>
      <translation>Item</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>情况</source>
      <translation>State</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>负责人</source>
      <translation>Whose it is</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>谁在何时看过</source>
      <translation>Who looked, and when</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>就绪报告</source>
      <translation>Readiness report</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>✓ 已记下彩排时谁坐在哪里。</source>
      <translation>✓ It is noted who sat where at the rehearsal.</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>就绪报告 {title}</source>
      <translation>Readiness report {title}</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>嘉宾和助理</source>
      <translation>Guests and aides</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>彩排出席</source>
      <translation>Who rehearsed</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>{who} {time} 记为已彩排，没有确认出席：{reason}</source>
      <translation>{who}, {time}: noted as rehearsed, attendance not confirmed: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>还有 {n} 项没有就绪。</source>
      <translation>{n} items are not ready yet.</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>还没有确认过彩排出席。</source>
      <translation>Nobody has confirmed who rehearsed yet.</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>嘉宾：{names}</source>
      <translation>Guests: {names}</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>助理：{names}</source>
      <translation>Aides: {names}</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>{role} {name}</source>
      <translation>{role} {name}</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>{who} {time} 确认</source>
      <translation>Confirmed by {who} {time}</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>现在在席：{who}</source>
      <translation>At their seats now: {who}</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>缺席：{names}</source>
      <translation>Absent: {names}</translation>
    </message>
    <message>
      <location filename="../../ui/readiness.py" />
      <source>没有人</source>
      <translation>nobody</translation>
    </message>
    <message>
      <location filename="../../ui/reason_row.py" />
      <source>写明原因，回车确认，Esc 取消</source>
      <translation>Give the reason; Enter confirms, Esc cancels</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>批准</source>
      <translation>Approved</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>送出与回执</source>
      <translation>Sent and receipt</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>门户现有</source>
      <translation>Portal has</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>结论</source>
      <translation>Verdict</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>门户：没有</source>
      <translation>portal: nothing</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>门户：已撤下</source>
      <translation>portal: taken off</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>上网核对</source>
      <translation>Reconciliation</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>正在从门户读回……</source>
      <translation>Reading the portal back...</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>逐条核对</source>
      <translation>One by one</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>还没有审核通过的内容。</source>
      <translation>Nothing was approved yet.</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>核对的时候还在发布，请停下来再核对一次。</source>
      <translation>While this was made, more was published: reconcile once more when nothing moves.</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>上网核对单</source>
      <translation>Reconciliation</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>核对人（签字）：____________    复核人（签字）：____________</source>
      <translation>Reconciled by (signature): ____________    Checked by (signature): ____________</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>答复 {text}</source>
      <translation>Answer {text}</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>第 {n} 版，{login} 通过</source>
      <translation>version {n}, approved by {login}</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>第 {n} 次发布，第 {version} 版</source>
      <translation>Publication {n}, version {version}</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>门户：第 {n} 次 {digest}</source>
      <translation>portal: release {n} {digest}</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>没有核对成。</source>
      <translation>It could not be reconciled.</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>上网核对 {title}</source>
      <translation>Reconciliation {title}</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>{time} 从门户读回。</source>
      <translation>Read back from the portal at {time}.</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>另有 {n} 条不是本台发布的，见核对文件。</source>
      <translation>{n} more were not published by this studio: see the file.</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>第{n}条 {text}</source>
      <translation>No. {n} {text}</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>{time} 读回核实</source>
      <translation>read back at {time}</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>{channel}：{words}</source>
      <translation>{channel}: {words}</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>访谈：{title}</source>
      <translation>Programme: {title}</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>{time} 由 {name}（{login}）核对；日志当时记到第 {n} 条，账头 {head}。</source>
      <translation>Reconciled at {time} by {name} ({login}); the journal stood at entry {n}, head {head}.</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>渠道：{name}</source>
      <translation>Channel: {name}</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>校验值是 SHA-256 的前 {n} 位，全文在核对文件里。</source>
      <translation>Digests are the first {n} digits of SHA-256; the file has them whole.</translation>
    </message>
    <message>
      <location filename="../../ui/reconciliation.py" />
      <source>{login} {time} 撤回</source>
      <translation>withdrawn by {login} at {time}</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>文字实录</source>
      <translation>Record</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>还没有记录。选好发言人，在下面写第一条，按 {line_editor_submit} 提交审核。</source>
      <translation>No line yet. Choose the speaker, write the first one below and submit it with {line_editor_submit}.</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>退回已等 {time}</source>
      <translation>return waits {time}</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>（正在录入）</source>
      <translation>(being typed)</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>{lines} 条 · {characters} 字</source>
      <translation>lines: {lines} · characters: {characters}</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>本场 {n} 字/分</source>
      <translation>this hour {n} chars/min</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>等着叫上</source>
      <translation>waits to be called up</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>补录</source>
      <translation>Late entry</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>拆出</source>
      <translation>Split off</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>并入上一条</source>
      <translation>Joined upward</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>网友 {name}</source>
      <translation>Netizen {name}</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>{name}记者</source>
      <translation>Journalist, {name}</translation>
    </message>
    <message>
      <location filename="../../ui/record.py" />
      <source>▶ {part}</source>
      <translation>▶ {part}</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>标记那一刻录像上的时码，如 01:00:00.000；标记晚了三秒写 00:00:03</source>
      <translation>What its clock showed at the mark, as in 01:00:00.000; a mark three seconds late is 00:00:03</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>还没有录像的开始标记。录像机一开始，就点“录像现在开始”。</source>
      <translation>No recording has a start mark yet. Press 'The recorder starts now' at the moment it does.</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>录像名称</source>
      <translation>Recording's name</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>主机位</source>
      <translation>Main camera</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>每秒帧数</source>
      <translation>Frames a second</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>录像现在开始</source>
      <translation>The recorder starts now</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>时码</source>
      <translation>Time code</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>录像网址</source>
      <translation>Recording's address</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>上网以后填写</source>
      <translation>When it is online</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>保存时码和网址</source>
      <translation>Save time code and address</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>删除标记</source>
      <translation>Delete the mark</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>字幕 WebVTT…</source>
      <translation>Subtitles WebVTT...</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>剪辑单 EDL…</source>
      <translation>Cut list EDL...</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>剪辑单 OTIO…</source>
      <translation>Cut list OTIO...</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>录像机开始的那一刻</source>
      <translation>The moment the recorder starts</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>选中的录像</source>
      <translation>The chosen recording</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>时码写作 时:分:秒.毫秒，例如 01:00:00.000。</source>
      <translation>A time code is written hours:minutes:seconds.thousandths, as in 01:00:00.000.</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>交给剪辑的文件（只含已发布的文字）</source>
      <translation>Files for the editor (published words alone)</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>请先在名单里选中一段录像。</source>
      <translation>Please choose a recording in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>录像 {n}</source>
      <translation>Recordings {n}</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>{time} 开始</source>
      <translation>Began {time}</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>时码 {clock}</source>
      <translation>Time code {clock}</translation>
    </message>
    <message>
      <location filename="../../ui/recordings.py" />
      <source>每秒 {n} 帧</source>
      <translation>{n} frames a second</translation>
    </message>
    <message>
      <location filename="../../ui/recovery.py" />
      <source>抄下恢复码</source>
      <translation>Write down the recovery code</translation>
    </message>
    <message>
      <location filename="../../ui/recovery.py" />
      <source>演播台的文件已经加密，密钥存在这台电脑的密钥环里。换了电脑、重装了系统，就要靠这个恢复码打开数据库和备份；丢了它，谁也打不开。请抄在纸上锁好，不要和电脑放在一起。</source>
      <translation>The studio's file is encrypted now, and its key is in this PC's keyring. On another PC, or after a new installation, this recovery code opens the database and its backups; if it is lost, nobody can. Write it on paper, lock it away, and do not keep it with the PC.</translation>
    </message>
    <message>
      <location filename="../../ui/recovery.py" />
      <source>以后还可以用 interview-studio db key --show 再看。</source>
      <translation>It can be shown again later by interview-studio db key --show.</translation>
    </message>
    <message>
      <location filename="../../ui/recovery.py" />
      <source>已经抄下，并对照过一遍</source>
      <translation>Written down, and compared once</translation>
    </message>
    <message>
      <location filename="../../ui/recovery.py" />
      <source>复制</source>
      <translation>Copy</translation>
    </message>
    <message>
      <location filename="../../ui/recovery.py" />
      <source>进入演播台</source>
      <translation>Enter the studio</translation>
    </message>
    <message>
      <location filename="../../ui/recovery.py" />
      <source>恢复码已复制。</source>
      <translation>The recovery code was copied.</translation>
    </message>
    <message>
      <location filename="../../ui/recovery.py" />
      <source>恢复码 {code}</source>
      <translation>Recovery code {code}</translation>
    </message>
    <message>
      <location filename="../../ui/replacing.py" />
      <source>已发布的记录更正时读者会看到</source>
      <translation>Readers see it where a published line is corrected</translation>
    </message>
    <message>
      <location filename="../../ui/replacing.py" />
      <source>记录里没有这些字；正在录入的不在内。</source>
      <translation>No line holds these words; lines that are being typed are not looked at.</translation>
    </message>
    <message>
      <location filename="../../ui/replacing.py" />
      <source>改成</source>
      <translation>Replace by</translation>
    </message>
    <message>
      <location filename="../../ui/replacing.py" />
      <source>会改动的记录</source>
      <translation>Lines that would change</translation>
    </message>
    <message>
      <location filename="../../ui/replacing.py" />
      <source>一并提交审核</source>
      <translation>Submit all for review</translation>
    </message>
    <message>
      <location filename="../../ui/replacing.py" />
      <source>写下要查找的字，这里列出会改动的记录。</source>
      <translation>Write what to find; the lines that would change stand here.</translation>
    </message>
    <message>
      <location filename="../../ui/replacing.py" />
      <source>第{n}条 · {label}</source>
      <translation>Line {n} · {label}</translation>
    </message>
    <message>
      <location filename="../../ui/replacing.py" />
      <source>“{words}”应为“{by}”</source>
      <translation>'{words}' should be '{by}'</translation>
    </message>
    <message>
      <location filename="../../ui/replacing.py" />
      <source>{n} 条已提交审核。</source>
      <translation>{n} lines were submitted for review.</translation>
    </message>
    <message>
      <location filename="../../ui/replacing.py" />
      <source>共 {n} 条会改动，提交后由另一人审核。</source>
      <translation>{n} lines would change; another person reviews them.</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>文号或来文</source>
      <translation>Document number or letter</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>一次性报告任务 {n}</source>
      <translation>Reports due once: {n}</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>还没有一次性报告任务。通知要求某日前报送的，填在下面，再点“添加任务”。</source>
      <translation>There are no reports due once. Enter below what a notice asks for by a day, then click "Add report".</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>请先在名单里选中一项任务。</source>
      <translation>Please choose a report from the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>依据</source>
      <translation>Asked for by</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>如：2026-03-31</source>
      <translation>e.g. 2026-03-31</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>添加任务</source>
      <translation>Add report</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>报送了什么、报给了谁</source>
      <translation>What was reported, and to whom</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>为什么不再报送</source>
      <translation>Why it is asked no more</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>✓ 已报送</source>
      <translation>✓ Reported</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>不再报送</source>
      <translation>Asked no more</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>添加或修改报告任务（通知要求某日前报送一次的）</source>
      <translation>Add or change a report (what a notice asks for once, by a day)</translation>
    </message>
    <message>
      <location filename="../../ui/reporting.py" />
      <source>期限请写成 2026-03-31 的样子。</source>
      <translation>Please write the due day like 2026-03-31.</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>读者看到的{what}与发布的不同。</source>
      <translation>What readers see of {what} is not what was published.</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>读者看到的{what}还是旧版本。</source>
      <translation>What readers see of {what} is still the old version.</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>读者的页面上没有{what}。</source>
      <translation>The readers' page does not have {what}.</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>读者的页面上{what}重复出现。</source>
      <translation>The readers' page has {what} twice.</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>读者的页面上{what}位置不对。</source>
      <translation>The readers' page has {what} in another place.</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>读者的页面上有一条不是这里发布的内容，请与门户管理方核实。</source>
      <translation>The readers' page has an entry that was not published here; please check with whoever runs the portal.</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>已撤回的{what}读者仍能读到。</source>
      <translation>Readers can still read {what}, which was withdrawn.</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>不采纳</source>
      <translation>Decline</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>没有人请求更正。读网员按一个键提出，这里就多一条。</source>
      <translation>Nobody asked for a correction. A proofreader asks by one key, and it stands here.</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>{who} 请求立即撤回{what}：{reason}。</source>
      <translation>{who} asks to withdraw {what} at once: {reason}.</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>{who} 请求更正{what}：{reason}。</source>
      <translation>{who} asks for a correction of {what}: {reason}.</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>{what} · {who} {time}</source>
      <translation>{what} · {who} {time}</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>另有 {n} 处。</source>
      <translation>{n} more.</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>待处理 {n}</source>
      <translation>{n} waiting</translation>
    </message>
    <message>
      <location filename="../../ui/requests.py" />
      <source>不采纳{what}，原因：</source>
      <translation>Declining {what}, reason:</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>开始一条记录</source>
      <translation>Began a line</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>改发言人</source>
      <translation>Changed the speaker</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>起草并提交记录</source>
      <translation>Drafted and submitted the line</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>起草记录</source>
      <translation>Drafted the line</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>提交记录</source>
      <translation>Submitted the line</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>通过记录</source>
      <translation>Approved the line</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>退回记录</source>
      <translation>Returned the line</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>标记记录</source>
      <translation>Marked a line</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>发布记录</source>
      <translation>Released the line</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>撤回记录</source>
      <translation>Withdrew the line</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>移动记录</source>
      <translation>Moved the line</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>标记环节</source>
      <translation>Marked a segment</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>送出前收回</source>
      <translation>Recalled before it left</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>按来源渠道回复，打勾</source>
      <translation>Reply by channel of origin ticked off</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>告知提问人</source>
      <translation>Told the asker</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>拆分记录</source>
      <translation>Split the line</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>合并记录</source>
      <translation>Joined the lines</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>撤销合并</source>
      <translation>Took the joining back</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>导出责任核对</source>
      <translation>Took the proof out</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>起草帮助</source>
      <translation>drafting help</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>起草</source>
      <translation>Drafted</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>签下一级审核</source>
      <translation>Signed a level of review</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>审核通过</source>
      <translation>Approved</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>送到门户</source>
      <translation>Sent to the portal</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>读回核实，已上网</source>
      <translation>Read back: online</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>人工贴上，打勾为证</source>
      <translation>Pasted by hand, on their word</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>门户已撤下</source>
      <translation>Taken off by the portal</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>人工删去，打勾为证</source>
      <translation>Deleted by hand, on their word</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>已按来源渠道回复</source>
      <translation>Replied by channel of origin</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>来源渠道的回复已撤下</source>
      <translation>Reply by channel of origin taken off</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>✓ 每一步都在日志里有据，留存的文字与记账时一致，发布的就是审核通过的。</source>
      <translation>✓ Every step stands in the journal, the kept texts are those noted, and what was published is what was approved.</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>▲ 与日志不一致，请保护现场并请审计员核对：</source>
      <translation>▲ This does not agree with the journal; leave everything as it is and call the auditor:</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>何人</source>
      <translation>Who</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>何时</source>
      <translation>When</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>在哪台电脑</source>
      <translation>At which PC</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>日志</source>
      <translation>Journal</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>谁发布、谁审查、谁负责</source>
      <translation>Who published, who reviewed, who answers</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>每一步由谁做</source>
      <translation>Who took each step</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>还没有人对它做过什么。</source>
      <translation>Nobody has done anything about it yet.</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>答复 · {text}</source>
      <translation>Answer · {text}</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>{name}（{login}）</source>
      <translation>{name} ({login})</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>发布审查责任核对单</source>
      <translation>Who stands for this publication</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>与记账时一致</source>
      <translation>as noted</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>▲ 与记账时不同</source>
      <translation>▲ not as noted</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>日志全文校验值</source>
      <translation>Digests of the journal's entries</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>保密审查：{outcome}</source>
      <translation>Secrecy check: {outcome}</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>▲ 日志里没有这一步</source>
      <translation>▲ Not in the journal</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>日志第 {n} 条 {digest}</source>
      <translation>Journal no. {n} {digest}</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>记录 第{n}条 · {text}</source>
      <translation>Line {n} · {text}</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>第 {n} 版：{text}</source>
      <translation>Version {n}: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>取用帮助起草的 {n} 句</source>
      <translation>took {n} drafted sentences</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>责任核对 {entry}</source>
      <translation>who-answers {entry}</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>第 {n} 版的文字与记账时不同。</source>
      <translation>The text of version {n} is not the one noted.</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>第 {n} 次发布的文字不是审核通过的那一版。</source>
      <translation>The words of publication {n} are not those of the approved version.</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>有 {n} 步在日志里没有据。</source>
      <translation>{n} steps are not in the journal.</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>日志第 {n} 条被改动，或与上一条不相连。</source>
      <translation>Entry {n} of the journal was changed, or does not hang on the one before.</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>{time} 由 {login} 导出；日志当时记到第 {n} 条，账头 {head}。</source>
      <translation>Taken out on {time} by {login}; the journal reached entry {n}, head {head}.</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>在 {place}</source>
      <translation>at {place}</translation>
    </message>
    <message>
      <location filename="../../ui/responsibility.py" />
      <source>依据：{basis}</source>
      <translation>Basis: {basis}</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>待审核 0 · 速记员或助理提交后会出现在这里</source>
      <translation>0 in review · what is submitted appears here</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>通过</source>
      <translation>Approved</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>未审即改</source>
      <translation>Changed before review</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>待审核的内容</source>
      <translation>Text in review</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>没有等待审核的内容。速记员或助理提交后自动出现，请在这里等候。</source>
      <translation>Nothing to review. What stenographers and aides submit appears here by itself.</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>v{n} {state}：{text}</source>
      <translation>v{n} {state}: {text}</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>待审核 {n}</source>
      <translation>{n} in review</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>起草 {name} {time}</source>
      <translation>Drafted by {name} {time}</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>{state}（{reason}）</source>
      <translation>{state} ({reason})</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>本人起草，须由另一人审核</source>
      <translation>Your own text: another person must review it</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>您已签，待下一级</source>
      <translation>You signed; next level waits</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>提问文本已改</source>
      <translation>Question reworded</translation>
    </message>
    <message>
      <location filename="../../ui/review.py" />
      <source>▲ {n} 处存疑</source>
      <translation>▲ {n} to look at</translation>
    </message>
    <message>
      <location filename="../../ui/rewording.py" />
      <source>改写为新版本</source>
      <translation>Reword as a new version</translation>
    </message>
    <message>
      <location filename="../../ui/rewording.py" />
      <source>取消改写</source>
      <translation>Cancel rewording</translation>
    </message>
    <message>
      <location filename="../../ui/rewording.py" />
      <source>改写的版本须由另一位审核员通过。</source>
      <translation>Another reviewer must approve the new wording.</translation>
    </message>
    <message>
      <location filename="../../ui/rewording.py" />
      <source>这里是先前没有提交的文字。</source>
      <translation>This is text that was not submitted before.</translation>
    </message>
    <message>
      <location filename="../../ui/rewording.py" />
      <source>▲ 它写在第 {n} 版上，现有版本见上方。</source>
      <translation>▲ It was written upon version {n}; the present one stands above.</translation>
    </message>
    <message>
      <location filename="../../ui/roster_form.py" />
      <source>还没有排人。开播要有主持人、速记员、部门助理、审核员和发布员。</source>
      <translation>Nobody on the roster yet. Going on air takes a host, a stenographer, an aide, a reviewer and a publisher.</translation>
    </message>
    <message>
      <location filename="../../ui/roster_form.py" />
      <source>岗位</source>
      <translation>Role</translation>
    </message>
    <message>
      <location filename="../../ui/roster_form.py" />
      <source>排进名单</source>
      <translation>Put on the roster</translation>
    </message>
    <message>
      <location filename="../../ui/roster_form.py" />
      <source>移出选中的岗位</source>
      <translation>Take selected role away</translation>
    </message>
    <message>
      <location filename="../../ui/roster_form.py" />
      <source>由上面的人接替选中的岗位</source>
      <translation>Let the person above take over the selected role</translation>
    </message>
    <message>
      <location filename="../../ui/roster_form.py" />
      <source>人员名单（不在名单中的人打不开这场访谈）</source>
      <translation>Roster (who is not on it cannot open this interview)</translation>
    </message>
    <message>
      <location filename="../../ui/roster_form.py" />
      <source>请先在名单里选中要交出的岗位。</source>
      <translation>Select the role to be handed over in the roster first.</translation>
    </message>
    <message>
      <location filename="../../ui/rows.py" />
      <source>已选</source>
      <translation>Selected</translation>
    </message>
    <message>
      <location filename="../../ui/screen_lock.py" />
      <source>{name} 的屏幕已锁。没有提交的文字还在原处，输入口令接着做。</source>
      <translation>{name}'s screen is locked. What was not handed in stands in its place; type the password to go on.</translation>
    </message>
    <message>
      <location filename="../../ui/screen_lock.py" />
      <source>屏幕已锁</source>
      <translation>The screen is locked</translation>
    </message>
    <message>
      <location filename="../../ui/screen_lock.py" />
      <source>口令</source>
      <translation>Password</translation>
    </message>
    <message>
      <location filename="../../ui/screen_lock.py" />
      <source>解锁</source>
      <translation>Unlock</translation>
    </message>
    <message>
      <location filename="../../ui/screen_lock.py" />
      <source>请填写口令。</source>
      <translation>Fill in the password.</translation>
    </message>
    <message>
      <location filename="../../ui/screening.py" />
      <source>移交原因（信访、重大舆情），回车确定，Esc 取消</source>
      <translation>Why it is handed on (petition, grave matter); Enter does it, Esc cancels</translation>
    </message>
    <message>
      <location filename="../../ui/screening.py" />
      <source>没有可以并进去的提问：只能并入已采用的提问。先采用一条，或换个词查找。</source>
      <translation>There is no question to merge into: it must be an accepted one. Accept one first, or search for other words.</translation>
    </message>
    <message>
      <location filename="../../ui/screening.py" />
      <source>归并到哪条</source>
      <translation>Merge into which</translation>
    </message>
    <message>
      <location filename="../../ui/screening.py" />
      <source>归并到：输入编号或内容查找，回车归并</source>
      <translation>Merge into: find by number or text, Enter merges</translation>
    </message>
    <message>
      <location filename="../../ui/screening.py" />
      <source>归并到选中的一条</source>
      <translation>Merge into selected</translation>
    </message>
    <message>
      <location filename="../../ui/screening.py" />
      <source>可归并的提问</source>
      <translation>Questions to merge into</translation>
    </message>
    <message>
      <location filename="../../ui/screening.py" />
      <source>按选中的原因不采用</source>
      <translation>Decline for the selected reason</translation>
    </message>
    <message>
      <location filename="../../ui/screening.py" />
      <source>已选 {n} 条</source>
      <translation>{n} selected</translation>
    </message>
    <message>
      <location filename="../../ui/screening.py" />
      <source>取消归并</source>
      <translation>Cancel merge</translation>
    </message>
    <message>
      <location filename="../../ui/second_screen.py" />
      <source>▲ {time} 起没有新消息，显示的是当时的内容，恢复后自动补上。{trouble}</source>
      <translation>▲ No news since {time}; this is what was there then. It catches up by itself. {trouble}</translation>
    </message>
    <message>
      <location filename="../../ui/second_screen.py" />
      <source>关闭这个屏</source>
      <translation>Close this screen</translation>
    </message>
    <message>
      <location filename="../../ui/segments.py" />
      <source>从这一条开始：{part}</source>
      <translation>Begins with this line: {part}</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>✓ 正常</source>
      <translation>✓ Fine</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>× 有问题</source>
      <translation>× Fault</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>● 提示</source>
      <translation>● Note</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>文字用“{family}”显示。</source>
      <translation>Texts are set in "{family}".</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>自检</source>
      <translation>Self-check</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>自检结果</source>
      <translation>Findings of the self-check</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>正在检查这台电脑、数据库和门户……</source>
      <translation>Looking at this PC, the database and the portals...</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>打印机：{names}。</source>
      <translation>Printers: {names}.</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>没有中文字体，请重新安装本程序。</source>
      <translation>There is no Chinese font; please install this program again.</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>这台电脑</source>
      <translation>This PC</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>这台电脑和数据库</source>
      <translation>This PC and the database</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>没有发现问题</source>
      <translation>No fault found</translation>
    </message>
    <message>
      <location filename="../../ui/self_check.py" />
      <source>有 {n} 项不正常</source>
      <translation>{n} faults</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>记录照常推送；</source>
      <translation>The record still goes out.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>门户还不知道这场访谈，记录都在等；</source>
      <translation>The portal does not know this interview yet; the whole record waits.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>已停止推送</source>
      <translation>Feed stopped</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>{who} 于 {time} 停止了推送：新内容一律不发出，都在排队；撤回照常执行，提问照常接收。</source>
      <translation>{who} stopped the feed at {time}. Nothing new goes out, all waits in line; withdrawals still go, questions still come in.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>{n} 条要发布的内容在等。</source>
      <translation>{n} texts to be published wait.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>{n} 条给提问人的答复在等。</source>
      <translation>{n} answers to their askers wait.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>请组织协调或管理员在“排期 · 新媒体账号”里恢复使用，随后自动补发。</source>
      <translation>Have the planner or the administrator restore it under "Planning · Accounts"; what waits is then sent by itself.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>节目预告没有上网。{fault}。{rest}请修改访谈信息，或重发。</source>
      <translation>The notice of the interview is not online. {fault}. {rest} Change the interview's description, or send it again.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>{what}没有上网。{fault}。其余照常推送；可以重发、更正或撤回。</source>
      <translation>{what} is not online. {fault}. All else still goes out. Send it again, correct or withdraw it.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>{what}将在 {time} 送出，此前可以收回。</source>
      <translation>{what} leaves at {time} and can be recalled until then.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>{what}没有撤下，文字仍在网上。{fault}。请立即联系门户管理方，或重发撤回。</source>
      <translation>{what} was not taken down and can still be read. {fault}. Call the portal's administrator at once, or send the withdrawal again.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>{what}没有上网。{fault}。后面 {n} 条在等；可以重发、更正或撤回，或由导播跳过。</source>
      <translation>{what} is not online. {fault}. Waiting behind it: {n}. Send it again, correct or withdraw it, or let the director skip it.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>另有 {n} 条在等。</source>
      <translation>{n} more wait.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>账号已停用，{n} 条在等</source>
      <translation>account retired, {n} wait</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>门户拒收 {n}</source>
      <translation>{n} refused</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>不一致 {n}</source>
      <translation>{n} differ</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>账号“{name}”已经停用，新内容发不到那里，撤回照常执行。</source>
      <translation>The account "{name}" is retired; nothing new goes there, withdrawals go on.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>{what}在门户上与发布的内容不一致，可以重新发布。</source>
      <translation>{what} at the portal is not what was published. It can be published anew.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>{what}在门户上是旧版本，可以重新发布。</source>
      <translation>{what} at the portal is an old version. It can be published anew.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>{what}在门户上被撤下，这里没有撤回；可以重新发布。</source>
      <translation>{what} was taken down at the portal, though not withdrawn here. It can be published anew.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>已撤回的{what}在门户上又能读到，正在再次撤回。</source>
      <translation>{what} was withdrawn but can be read at the portal again. It is being withdrawn once more.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>门户上有一条不是这里发布的内容（{entry}），请与门户管理方核实。</source>
      <translation>The portal shows something that was not published from here ({entry}). Ask the portal's administrator.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>另有 {n} 条被拒。</source>
      <translation>{n} more refused.</translation>
    </message>
    <message>
      <location filename="../../ui/sending.py" />
      <source>共 {n} 处不一致。</source>
      <translation>Differences in all: {n}.</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>舆情专报没有写成，没有留下文件。请再试一次，或换一个地方。</source>
      <translation>The sentiment report was not written and left no file. Please try again, or another place.</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>舆情专报</source>
      <translation>Sentiment report</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>报送单位</source>
      <translation>Units it goes to</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>报出以后，这里列出会商联席会议的各单位。名单在“排期 · 会商单位”里。</source>
      <translation>Once it is reported, the units of the joint meeting are listed here. The list is at Plan · Joint meeting.</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>发现时间</source>
      <translation>Noticed at</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>同类诉求（人次）</source>
      <translation>Like questions (askers)</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>补送新增的单位</source>
      <translation>Send to units added since</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>✓ 已报出。请逐个单位送达，按 S 记下。</source>
      <translation>✓ Reported. Please send it to each unit and press S to note it.</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>舆情概要</source>
      <translation>Gist</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>公众反应</source>
      <translation>Public reaction</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>媒体介入</source>
      <translation>Media involvement</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>处置建议</source>
      <translation>Proposed response</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>▲ 还没有送达</source>
      <translation>▲ Not sent yet</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>还没有报出，关闭就不保留这些文字。要放弃，请再按一次 Esc。</source>
      <translation>It was not reported yet; closing drops these texts. To drop them, press Esc once more.</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>{name} · {n} 人问同样的事</source>
      <translation>{name} · {n} ask the same</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>回应价值 {v}（内容 {a}，反响 {b}，媒体 {c}）</source>
      <translation>Response value {v} (content {a}, reaction {b}, media {c})</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>✓ 已送达</source>
      <translation>✓ Sent</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>✓ 已阅知</source>
      <translation>✓ Read</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>舆情专报 {name} {time}.docx</source>
      <translation>Sentiment report {name} {time}.docx</translation>
    </message>
    <message>
      <location filename="../../ui/sentiment.py" />
      <source>第 {n} 次专报：{who} {at}</source>
      <translation>Report {n}: {who} {at}</translation>
    </message>
    <message>
      <location filename="../../ui/service_guides.py" />
      <source>办事指南 {n}</source>
      <translation>Service guides {n}</translation>
    </message>
    <message>
      <location filename="../../ui/service_guides.py" />
      <source>还没有办事指南。在下面填写标题和网址，再点“添加指南”。</source>
      <translation>No service guides yet. Fill in title and address below, then press Add guide.</translation>
    </message>
    <message>
      <location filename="../../ui/service_guides.py" />
      <source>请先在名单里选中一条指南。</source>
      <translation>Choose a guide in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/service_guides.py" />
      <source>速记和起草答复时按一个键就能放进文字</source>
      <translation>One key puts them into a line or a drafted answer</translation>
    </message>
    <message>
      <location filename="../../ui/service_guides.py" />
      <source>如：社保卡办理</source>
      <translation>e.g. Applying for a social security card</translation>
    </message>
    <message>
      <location filename="../../ui/service_guides.py" />
      <source>添加指南</source>
      <translation>Add guide</translation>
    </message>
    <message>
      <location filename="../../ui/service_guides.py" />
      <source>保存修改</source>
      <translation>Save changes</translation>
    </message>
    <message>
      <location filename="../../ui/service_guides.py" />
      <source>网址</source>
      <translation>Address</translation>
    </message>
    <message>
      <location filename="../../ui/service_guides.py" />
      <source>如：市人力资源社会保障局</source>
      <translation>e.g. Municipal Human Resources and Social Security Bureau</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>表格 (*.xlsx *.csv *.tsv *.txt)</source>
      <translation>Tables (*.xlsx *.csv *.tsv *.txt)</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>要导入的提问</source>
      <translation>Questions to import</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>没有要看的行。</source>
      <translation>No line to look at.</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>正在读取……</source>
      <translation>Reading...</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>没有找到写内容的一列。请在“各列是什么”里选出来。</source>
      <translation>No column with the words was found. Choose it under "What the columns are".</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>正在导入……</source>
      <translation>Importing...</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>把有问题的行存到哪里</source>
      <translation>Where to save the lines at fault</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>XLSX 或 CSV</source>
      <translation>XLSX or CSV</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>要导入的表格</source>
      <translation>Table to import</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>各列是什么</source>
      <translation>What the columns are</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>只看有问题的行</source>
      <translation>Only lines at fault</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>把有问题的行存为 CSV…</source>
      <translation>Save lines at fault as CSV...</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>共 {n} 行：可导入 {good} 条，有问题的 {bad} 行，不会导入。</source>
      <translation>Lines: {n}. Can be imported: {good}. At fault, left out: {bad}.</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>从表格导入提问（12345 热线、微信等）</source>
      <translation>Import questions from a table (12345 hotline, WeChat and others)</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>导入这 {n} 条</source>
      <translation>Import these {n}</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>不导入的列：{names}。</source>
      <translation>Columns never imported: {names}.</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>已导入 {n} 条。</source>
      <translation>Imported: {n}.</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>-未导入</source>
      <translation>-left-out</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>已存好 {n} 行，最后一列写着原因。</source>
      <translation>Lines saved: {n}; the last column says why.</translation>
    </message>
    <message>
      <location filename="../../ui/sheet.py" />
      <source>{columns}。</source>
      <translation>{columns}.</translation>
    </message>
    <message>
      <location filename="../../ui/sheet_columns.py" />
      <source>（没有这一列）</source>
      <translation>(no such column)</translation>
    </message>
    <message>
      <location filename="../../ui/sheet_columns.py" />
      <source>第 {n} 列</source>
      <translation>Column {n}</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>这里会列出可以改键的操作。</source>
      <translation>The acts whose keys can be changed stand here.</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>改键</source>
      <translation>Change key</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>✓ “{act}”改为 {key}，已经生效。</source>
      <translation>✓ "{act}" is now on {key}.</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>查找操作或键</source>
      <translation>Find an act or a key</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>查找操作、席位或键</source>
      <translation>Find an act, a seat or a key</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>清空</source>
      <translation>Clear</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>只对您在这台电脑上有效，改了就生效。单个字母只在列表有焦点时起作用。</source>
      <translation>For you on this computer only, and at once. Single letters work only while a list has the focus.</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>请按“{act}”的新键；Esc 不改</source>
      <translation>Press the new key for "{act}"; Esc leaves it</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>✓ “{act}”恢复为 {key}。</source>
      <translation>✓ "{act}" is back on {key}.</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>✓ 全部恢复为原来的键。</source>
      <translation>✓ All keys are as they were first.</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>恢复这一个</source>
      <translation>Reset this one</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>全部恢复</source>
      <translation>Reset all</translation>
    </message>
    <message>
      <location filename="../../ui/shortcuts.py" />
      <source>原为 {key}</source>
      <translation>First: {key}</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in.py" />
      <source>涉密不上网，上网不涉密。本程序不得录入国家秘密。</source>
      <translation>Secrets never go online; what goes online is no secret. Never enter a state secret into this program.</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in.py" />
      <source>彩排：人员和内容都是虚构的，口令已经填好，按回车就坐下。</source>
      <translation>Rehearsal: people and texts are invented, the password stands there. Enter sits down.</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in.py" />
      <source>正在核对…</source>
      <translation>Checking...</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in.py" />
      <source>退出</source>
      <translation>Quit</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in.py" />
      <source>登录</source>
      <translation>Sign in</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in.py" />
      <source>再输一次口令</source>
      <translation>Password again</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in.py" />
      <source>加密演播台的文件：电脑丢了，别人也读不出</source>
      <translation>Encrypt the studio's file: a lost PC gives nothing away</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in.py" />
      <source>建立管理员</source>
      <translation>Make administrator</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in.py" />
      <source>演播台还没有人员。第一位是管理员，之后由管理员添加其他人。</source>
      <translation>The studio has no people yet. The first one is an administrator, who then adds the others.</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in.py" />
      <source>演播台</source>
      <translation>Studio</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in.py" />
      <source>请填写登录名。</source>
      <translation>Fill in the login.</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in.py" />
      <source>两次输入的口令不一样，或没有填写。</source>
      <translation>The two passwords differ, or one is empty.</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in_at_server.py" />
      <source>在这台电脑上记住口令（存入系统密钥环）</source>
      <translation>Remember the password on this computer (in the system's keyring)</translation>
    </message>
    <message>
      <location filename="../../ui/sign_in_at_server.py" />
      <source>在线访谈演播台 · 服务器 {server}</source>
      <translation>Interview Studio · server {server}</translation>
    </message>
    <message>
      <location filename="../../ui/single_instance.py" />
      <source>interview-studio: 您的演播台已经在这台电脑上开着，那个窗口已叫到前面；这一次启动到此为止，什么都没有改动。</source>
      <translation>interview-studio: your studio is open on this computer already, and its window was brought to the front. This start ends here; nothing was changed.</translation>
    </message>
    <message>
      <location filename="../../ui/single_instance.py" />
      <source>您的演播台已经在这台电脑上开着，但没有应答。请等它忙完；一直没有应答，请结束那个进程后再打开，输入过的文字会回来。</source>
      <translation>Your studio is open on this computer already, but does not answer. Wait until it has finished. If it never answers, end that process and open the program again; what you typed comes back.</translation>
    </message>
    <message>
      <location filename="../../ui/speakers.py" />
      <source>网友昵称或媒体名称</source>
      <translation>Netizen's name or medium</translation>
    </message>
    <message>
      <location filename="../../ui/speakers.py" />
      <source>{key}：提交本条，下一条由这位说</source>
      <translation>{key}: submit this line, the next one is theirs</translation>
    </message>
    <message>
      <location filename="../../ui/speakers.py" />
      <source>媒体名称 记者姓名</source>
      <translation>Outlet, then reporter</translation>
    </message>
    <message>
      <location filename="../../ui/speakers.py" />
      <source>网友昵称</source>
      <translation>Netizen's name</translation>
    </message>
    <message>
      <location filename="../../ui/speakers.py" />
      <source>提交本条，下一条由{words}说</source>
      <translation>Submit this line; next: {words}</translation>
    </message>
    <message>
      <location filename="../../ui/stage_view.py" />
      <source>请稍候，马上开始提问。</source>
      <translation>The questions begin in a moment.</translation>
    </message>
    <message>
      <location filename="../../ui/stage_view.py" />
      <source>正在提问 · {n} 位网友问</source>
      <translation>On air · asked by {n}</translation>
    </message>
    <message>
      <location filename="../../ui/standing_in.py" />
      <source>换人</source>
      <translation>Replace</translation>
    </message>
    <message>
      <location filename="../../ui/standing_in.py" />
      <source>换上</source>
      <translation>Put in</translation>
    </message>
    <message>
      <location filename="../../ui/standing_in.py" />
      <source>谁让出</source>
      <translation>Who leaves it</translation>
    </message>
    <message>
      <location filename="../../ui/standing_in.py" />
      <source>谁来</source>
      <translation>Who comes</translation>
    </message>
    <message>
      <location filename="../../ui/standing_in.py" />
      <source>姓名、登录名或单位，回车换上</source>
      <translation>Name, login or unit; Enter puts them in</translation>
    </message>
    <message>
      <location filename="../../ui/standing_in.py" />
      <source>没有这样的人。新的人由管理员在“排期 · 人员”里添加。</source>
      <translation>Nobody like that. The administrator adds people on the plan's page of people.</translation>
    </message>
    <message>
      <location filename="../../ui/standing_in.py" />
      <source>下一个</source>
      <translation>Next</translation>
    </message>
    <message>
      <location filename="../../ui/standing_in.py" />
      <source>上一个</source>
      <translation>Previous</translation>
    </message>
    <message>
      <location filename="../../ui/standing_in.py" />
      <source>没有人让出，多一个人</source>
      <translation>Nobody; one more person</translation>
    </message>
    <message>
      <location filename="../../ui/standing_in.py" />
      <source>立即换上另一个人，他不用重新登录</source>
      <translation>Another person at once, without signing in again</translation>
    </message>
    <message>
      <location filename="../../ui/standing_in.py" />
      <source>请先选出接替的人。</source>
      <translation>Please choose who comes.</translation>
    </message>
    <message>
      <location filename="../../ui/statistics.py" />
      <source>筛选统计</source>
      <translation>Screening statistics</translation>
    </message>
    <message>
      <location filename="../../ui/statistics.py" />
      <source>正在统计……</source>
      <translation>Counting...</translation>
    </message>
    <message>
      <location filename="../../ui/statistics.py" />
      <source>下一张图</source>
      <translation>Next picture</translation>
    </message>
    <message>
      <location filename="../../ui/statistics.py" />
      <source>全程</source>
      <translation>All of it</translation>
    </message>
    <message>
      <location filename="../../ui/statistics.py" />
      <source>最近 24 小时</source>
      <translation>Last 24 hours</translation>
    </message>
    <message>
      <location filename="../../ui/statistics.py" />
      <source>最近 1 小时</source>
      <translation>Last hour</translation>
    </message>
    <message>
      <location filename="../../ui/statistics.py" />
      <source>收到 {n}</source>
      <translation>{n} arrived</translation>
    </message>
    <message>
      <location filename="../../ui/statistics.py" />
      <source>已初筛 {n}</source>
      <translation>{n} screened</translation>
    </message>
    <message>
      <location filename="../../ui/statistics.py" />
      <source>未初筛 {n}</source>
      <translation>{n} not screened</translation>
    </message>
    <message>
      <location filename="../../ui/statistics.py" />
      <source>等待中位数 {median}，九成不超过 {p90}</source>
      <translation>median wait {median}, nine in ten within {p90}</translation>
    </message>
    <message>
      <location filename="../../ui/statistics.py" />
      <source>归并 {n} 条到 {heads} 个问题，占已初筛的 {share}%</source>
      <translation>{n} merged into {heads} questions, {share}% of those screened</translation>
    </message>
    <message>
      <location filename="../../ui/studio_choice.py" />
      <source>本机 {file}</source>
      <translation>This PC {file}</translation>
    </message>
    <message>
      <location filename="../../ui/studio_choice.py" />
      <source>服务器 {server}</source>
      <translation>Server {server}</translation>
    </message>
    <message>
      <location filename="../../ui/submitted_text.py" />
      <source>同屏不是送审的那一版：这里有没送审的改动。先按 {key} 恢复送审稿，看过再通过或退回；改动可在编辑框里用 Ctrl+Z 找回。</source>
      <translation>What stands here is not the submitted version: there are changes that were not submitted. Press {key} to bring the submitted text back and read it, then approve or return it; Ctrl+Z in the editor has your changes back.</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>后台初筛没有在运行</source>
      <translation>the back room is not running</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>正在读入 {done} / {total}</source>
      <translation>reading {done} / {total}</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>正在比对 {done} / {total}</source>
      <translation>comparing {done} / {total}</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>意思相近</source>
      <translation>much the same meaning</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>相近的提问转给了它</source>
      <translation>questions like it were sent there</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>词表“{list}”第 {line} 行：{word}（{category}）</source>
      <translation>Word list "{list}", line {line}: {word} ({category})</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>含{kind}</source>
      <translation>has {kind}</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>回应价值 {sum}：内容 {content}、反应 {reaction}、媒体 {media}</source>
      <translation>Response value {sum}: content {content}, reaction {reaction}, media {media}</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>都说到：{words}</source>
      <translation>both say: {words}</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>依据：{words}</source>
      <translation>because of: {words}</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>{what}（依据：{words}）</source>
      <translation>{what} (because of: {words})</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>个人信息</source>
      <translation>personal data</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>信访</source>
      <translation>petition</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>篇幅长</source>
      <translation>long</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>词表：{word}</source>
      <translation>word list: {word}</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>{note}等 {n} 处</source>
      <translation>{note} and more, {n} places</translation>
    </message>
    <message>
      <location filename="../../ui/suggested.py" />
      <source>{n} 条相似</source>
      <translation>{n} similar</translation>
    </message>
    <message>
      <location filename="../../ui/suggestions.py" />
      <source>在“排期 · 本机设置”里打开，或请技术员在服务器上运行。</source>
      <translation>Turn it on under "Plan - This PC", or have the technician run it on the server.</translation>
    </message>
    <message>
      <location filename="../../ui/suggestions.py" />
      <source>相似提问</source>
      <translation>Similar questions</translation>
    </message>
    <message>
      <location filename="../../ui/suggestions.py" />
      <source>并入选中的相似提问</source>
      <translation>Merge into the chosen similar question</translation>
    </message>
    <message>
      <location filename="../../ui/suggestions.py" />
      <source>只能并入已采用的提问</source>
      <translation>Only admitted questions take others in</translation>
    </message>
    <message>
      <location filename="../../ui/suggestions.py" />
      <source>没有相似的提问。</source>
      <translation>No similar questions.</translation>
    </message>
    <message>
      <location filename="../../ui/suggestions.py" />
      <source>相似的提问还没有找好，找好会自动出现。</source>
      <translation>Similar questions are not found yet; they appear by themselves.</translation>
    </message>
    <message>
      <location filename="../../ui/suggestions.py" />
      <source>建议转办</source>
      <translation>Suggested unit</translation>
    </message>
    <message>
      <location filename="../../ui/support_bundle.py" />
      <source>生成支持包…</source>
      <translation>Make support bundle...</translation>
    </message>
    <message>
      <location filename="../../ui/support_bundle.py" />
      <source>生成一个支持包，发给帮忙的人。里面有版本、设置、核对结论、运行记录和出错位置；没有姓名、电话、提问和记录的文字，也没有口令和令牌。</source>
      <translation>Makes a support bundle for whoever helps you. In it: versions, settings, verdict of the audit, the program's notes and places of errors; no names, phone numbers, texts of questions or of the record, passwords or tokens.</translation>
    </message>
    <message>
      <location filename="../../ui/support_bundle.py" />
      <source>请人帮忙时</source>
      <translation>When you ask for help</translation>
    </message>
    <message>
      <location filename="../../ui/support_bundle.py" />
      <source>支持包已写到 {path}。发出之前可以打开看一遍。</source>
      <translation>The support bundle is {path}. You can look through it before you send it.</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>还没有口径。在下面填写标题、内容和来源，再点“添加口径”。</source>
      <translation>No talking points yet. Fill in title, text and source below, then press "Add talking point".</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>没有找到含有这些字的口径。</source>
      <translation>No talking point holds these words.</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>文件名称和文号，如 云市监〔2025〕12号</source>
      <translation>Document and number, such as YSJ (2025) 12</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>如 2025-06-30；空着为不限</source>
      <translation>Such as 2025-06-30; empty for no limit</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>第 {n} 版（{time}，{source}）：{text}</source>
      <translation>Version {n} ({time}, {source}): {text}</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>搜索口径</source>
      <translation>Search talking points</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>搜索标题、内容、来源、单位</source>
      <translation>Search title, text, source, unit</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>标题</source>
      <translation>Title</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>提供单位</source>
      <translation>Unit</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>有效起日</source>
      <translation>Valid from</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>有效止日</source>
      <translation>Valid until</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>添加口径</source>
      <translation>Add talking point</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>写成选中的新版本</source>
      <translation>Save as new version</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>长期有效</source>
      <translation>valid without end</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>有效至 {day}</source>
      <translation>valid until {day}</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>添加口径，或给选中的写一个新版本</source>
      <translation>Add a talking point, or write a new version of the selected one</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>请先在名单里选中一条口径。</source>
      <translation>Select a talking point in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>口径 {n}</source>
      <translation>Talking points {n}</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>▲ {fault}</source>
      <translation>▲ {fault}</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>▲ {n} 条已失效</source>
      <translation>▲ {n} not in force</translation>
    </message>
    <message>
      <location filename="../../ui/talking_points.py" />
      <source>▲ {n} 条七天内到期</source>
      <translation>▲ {n} run out within seven days</translation>
    </message>
    <message>
      <location filename="../../ui/text_in_review.py" />
      <source>看这一版全文</source>
      <translation>Read this version whole</translation>
    </message>
    <message>
      <location filename="../../ui/text_in_review.py" />
      <source>退回第 {n} 版</source>
      <translation>Return version {n}</translation>
    </message>
    <message>
      <location filename="../../ui/theme.py" />
      <source>没有找到中文字体，汉字会显示成方框。No Chinese font found; install one, e.g.: apt install fonts-noto-cjk</source>
      <translation>No Chinese font found, so Chinese shows as boxes. Install one, e.g.: apt install fonts-noto-cjk</translation>
    </message>
    <message>
      <location filename="../../ui/times.py" />
      <source>{h} 小时 {m} 分钟</source>
      <translation>{h} h {m} min</translation>
    </message>
    <message>
      <location filename="../../ui/topic_links.py" />
      <source>动态和报道</source>
      <translation>Reports</translation>
    </message>
    <message>
      <location filename="../../ui/topic_links.py" />
      <source>还没有工作动态和媒体报道。在下面填写标题、来源、日期和网址，回车添加。</source>
      <translation>No work reports or media reports yet. Write title, source, day and address below; Enter adds it.</translation>
    </message>
    <message>
      <location filename="../../ui/topic_links.py" />
      <source>种类</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="../../ui/topic_links.py" />
      <source>媒体或单位名称</source>
      <translation>Name of outlet or unit</translation>
    </message>
    <message>
      <location filename="../../ui/topic_links.py" />
      <source>发表日期</source>
      <translation>Day of publication</translation>
    </message>
    <message>
      <location filename="../../ui/topic_links.py" />
      <source>添加</source>
      <translation>Add</translation>
    </message>
    <message>
      <location filename="../../ui/topic_links.py" />
      <source>已移出：{reason}</source>
      <translation>Taken off: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/topic_links.py" />
      <source>请先在名单里选中一条还在的链接。</source>
      <translation>Choose a link that is still in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/topic_links.py" />
      <source>专题里的动态和报道：{n} 条</source>
      <translation>Reports on the topic page: {n}</translation>
    </message>
    <message>
      <location filename="../../ui/topic_links.py" />
      <source>移出“{title}”</source>
      <translation>Take off "{title}"</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>如：2026-03-04</source>
      <translation>e.g. 2026-03-04</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>如：各单位新闻发言人</source>
      <translation>e.g. the units' spokespersons</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>单位或职务</source>
      <translation>Unit or post</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>本年度</source>
      <translation>This year</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>参加的培训</source>
      <translation>Trainings attended</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>本年度培训 {n}</source>
      <translation>Trainings this year: {n}</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>本年度还没有培训记录。在下面填写日期和主题，再点“添加培训”。</source>
      <translation>No training is recorded this year. Enter day and topic below, then click "Add training".</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>请先在名单里选中一次培训。</source>
      <translation>Please choose a training from the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>选中一次培训，这里列出各人是否出席。</source>
      <translation>Choose a training: this list says who came.</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>取消这次培训</source>
      <translation>Call this training off</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>日期</source>
      <translation>Day</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>对象</source>
      <translation>For whom</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>年度培训台账</source>
      <translation>Yearly training ledger</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>{year} 年度培训台账</source>
      <translation>Training ledger {year}</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>{n} 人已培训，{m} 人未培训；参加过专业培训 {k} 人。</source>
      <translation>{n} trained, {m} not trained; {k} attended a professional training.</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>未记</source>
      <translation>Not noted</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>✓ 出席</source>
      <translation>✓ Present</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>× 缺席</source>
      <translation>× Absent</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>日期请写成 2026-03-04 的样子。</source>
      <translation>Please write the day like 2026-03-04.</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>没有账号的嘉宾、新闻发言人</source>
      <translation>Guests and spokespersons without a login</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>请先在出席名单里选中一个人。</source>
      <translation>Please choose a person from the attendance list first.</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>出席 {n} 人</source>
      <translation>{n} present</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>已培训</source>
      <translation>Trained</translation>
    </message>
    <message>
      <location filename="../../ui/trainings.py" />
      <source>未培训</source>
      <translation>Not trained</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>没有写成，没有留下文件。请再试一次，或换一个地方。</source>
      <translation>It was not written, and no file was left. Please try again, or choose another place.</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>Word 文件</source>
      <translation>Word file</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>访谈实录 {title} {time}</source>
      <translation>Transcript {title} {time}</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>PDF 文件</source>
      <translation>PDF file</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>网页</source>
      <translation>Web page</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>专题压缩包</source>
      <translation>Topic page, zipped</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>访谈专题 {title} {time}</source>
      <translation>Topic page {title} {time}</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>访谈卡片 {title} {time}</source>
      <translation>Interview card {title} {time}</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>文本</source>
      <translation>Text</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>微博问答 {title} {time}</source>
      <translation>Weibo posts {title} {time}</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>实录和专题</source>
      <translation>Transcript and topic page</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>正在查看已发布的内容……</source>
      <translation>Looking at what was released...</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>只用已发布、没有撤回的文字和图片，按记录的顺序，一问一答。网民写的话里还没有遮盖的个人信息会遮盖，并告诉您是哪几条。手机卡片选登几问：有“精彩观点”的在先。谁在什么时候导出，记入日志。</source>
      <translation>Only texts and photos that were published and not withdrawn, in the record's order, question and answer. Personal data in netizens' words that is not masked yet is masked, and you are told where. The phone card has a few questions: those marked as well said come first. Who took it out and when goes into the journal.</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>附上承诺事项、采纳意见和精彩观点</source>
      <translation>With commitments, adopted suggestions and highlights</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>专题里的政策文件</source>
      <translation>Policy documents in the topic page</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>还没有政策文件。规划员可以在“排期”的“政策文件”里添加。</source>
      <translation>No policy documents yet. The planner can add them at Plan, under Policy documents.</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>专题里附上哪些政策文件：</source>
      <translation>Which policy documents go into the topic page:</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>本机没有 {fonts}，PDF 里用了 {instead}；版面仍按 GB/T 9704。</source>
      <translation>This PC has no {fonts}; the PDF is set in {instead}. Its layout still follows GB/T 9704.</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>还没有已发布的内容。</source>
      <translation>Nothing has been released yet.</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>字体按 GB/T 9704 写明，没有这些字体的电脑用相近的代替。</source>
      <translation>The fonts are named as GB/T 9704 asks; a PC without them takes the nearest.</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>记录 {lines} 条，文字答复 {replies} 条，图片 {pictures} 张。</source>
      <translation>Lines: {lines}; written answers: {replies}; photos: {pictures}.</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>其中 {n} 条尚未核实上网。</source>
      <translation>Not yet proved online: {n}.</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>撤回的 {n} 条不在其中。</source>
      <translation>Withdrawn and left out: {n}.</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>共 {n} 条，一问一答一条；太长的分条编号。</source>
      <translation>{n} posts, one for each question and answer; long ones are parted and numbered.</translation>
    </message>
    <message>
      <location filename="../../ui/transcript.py" />
      <source>另有 {n} 问的文字还没有上网，没有写入；上网后请重新导出。</source>
      <translation>Words of {n} more questions are not online yet and were left out; export again once they are.</translation>
    </message>
    <message>
      <location filename="../../ui/transcript_pdf.py" />
      <source>PDF 没有写完，没有留下文件。请看看磁盘有没有满，再试一次。</source>
      <translation>The PDF was not finished, and no file was left. Please see whether the disk is full, and try again.</translation>
    </message>
    <message>
      <location filename="../../ui/unit_choice.py" />
      <source>转办给哪个单位：名称或别名，回车确定，Esc 取消</source>
      <translation>To which unit: by any name; Enter sends it, Esc leaves</translation>
    </message>
    <message>
      <location filename="../../ui/unit_choice.py" />
      <source>名单里还没有部门：直接写单位名称，或请组织协调在“排期 · 部门”里添加。</source>
      <translation>No department is on the list: write the unit's name, or ask the planner to add some under Plan · Departments.</translation>
    </message>
    <message>
      <location filename="../../ui/unit_choice.py" />
      <source>不在部门名单里，按写的办</source>
      <translation>Not among the departments; taken as written</translation>
    </message>
    <message>
      <location filename="../../ui/units.py" />
      <source>转办：{unit}</source>
      <translation>Assign: {unit}</translation>
    </message>
    <message>
      <location filename="../../ui/video_form.py" />
      <source>保存视频地址</source>
      <translation>Save video addresses</translation>
    </message>
    <message>
      <location filename="../../ui/video_form.py" />
      <source>视频（读者在访谈页面上看到链接）</source>
      <translation>Video (readers see a link on the programme's page)</translation>
    </message>
    <message>
      <location filename="../../ui/waiting.py" />
      <source>最久已等 {time}</source>
      <translation>oldest waits {time}</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>已完成</source>
      <comment>milestone</comment>
      <translation>Done</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>进行中</source>
      <translation>under way</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>未到期</source>
      <translation>Not yet due</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>没有记录</source>
      <translation>No record</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>不再提醒</source>
      <translation>No longer watched</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>没有选定制度，只列直播的日子。</source>
      <translation>No policy is chosen: only the day on air is listed.</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>已改期：{reason}。</source>
      <translation>Moved: {reason}.</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>已延期，日期另定：{reason}。</source>
      <translation>Postponed, date to follow: {reason}.</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>选中一场访谈，这里列出它的各个期限。</source>
      <translation>Choose a programme; its dates are listed here.</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>改用现行制度</source>
      <translation>Take up the policy in force</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>{asked} 个平台中 {shown} 个已有网址</source>
      <translation>address noted for {shown} of {asked} places</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>▲ 预告晚发 {n} 天：{reason}。</source>
      <translation>▲ Notice {n} days late: {reason}.</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>按“{name}”（{notice}）。</source>
      <translation>By "{name}" ({notice}).</translation>
    </message>
    <message>
      <location filename="../../ui/way.py" />
      <source>还没有记下预告网址的平台：{names}。</source>
      <translation>Places without an address of the notice yet: {names}.</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>✓ 已完成</source>
      <translation>✓ Done</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>● 进行中</source>
      <translation>● Under way</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>○ 未开始</source>
      <translation>○ Not begun</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>○ 没有记录</source>
      <translation>○ No record</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>方案待报</source>
      <translation>Proposal due</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>时间待定</source>
      <translation>Time to be set</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>已移出计划</source>
      <translation>Taken out</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>已排期</source>
      <translation>Planned</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>时间未定</source>
      <translation>No time yet</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>{part}逾期 {n} 天</source>
      <translation>{part} {n} days late</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>{day} 前（{n} 个工作日）</source>
      <translation>by {day} ({n} working days)</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>答复 {done}/{of}</source>
      <translation>Answers {done}/{of}</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>{day}（提前 {n} 天）</source>
      <translation>{day} ({n} days ahead)</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>征集中 {n}</source>
      <translation>Collecting: {n}</translation>
    </message>
    <message>
      <location filename="../../ui/way_words.py" />
      <source>{month} 月，按最后一天计</source>
      <translation>month {month}, counted on its last day</translation>
    </message>
    <message>
      <location filename="../../ui/whereabouts.py" />
      <source>谁在哪里，{n} 人在席，{m} 人不在</source>
      <translation>Who is where: {n} here, {m} away</translation>
    </message>
    <message>
      <location filename="../../ui/whereabouts.py" />
      <source>谁在哪里</source>
      <translation>Who is where</translation>
    </message>
    <message>
      <location filename="../../ui/whereabouts.py" />
      <source>还没有排人。请组织协调在“排期”里排进人员名单。</source>
      <translation>Nobody is on the roster yet. The planner puts people on it in the plan.</translation>
    </message>
    <message>
      <location filename="../../ui/whereabouts.py" />
      <source>没有打开本场窗口</source>
      <translation>No window open at this programme</translation>
    </message>
    <message>
      <location filename="../../ui/whereabouts.py" />
      <source>在写</source>
      <translation>writing</translation>
    </message>
    <message>
      <location filename="../../ui/whereabouts.py" />
      <source>在席</source>
      <translation>here</translation>
    </message>
    <message>
      <location filename="../../ui/whereabouts.py" />
      <source>新的一条</source>
      <translation>a new line</translation>
    </message>
    <message>
      <location filename="../../ui/whereabouts.py" />
      <source>最近操作 {time}</source>
      <translation>last act {time}</translation>
    </message>
    <message>
      <location filename="../../ui/whereabouts.py" />
      <source>不在</source>
      <translation>away</translation>
    </message>
    <message>
      <location filename="../../ui/whereabouts.py" />
      <source>▲ 缺人</source>
      <translation>▲ missed</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>嘉宾出席</source>
      <translation>Attendance of guests</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>这场访谈没有嘉宾。</source>
      <translation>This programme has no guests.</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>各次记录</source>
      <translation>All that was noted</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>还没有记录。每一次都留着，不会改动。</source>
      <translation>Nothing was noted yet. Every version stays as it is.</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>代表单位</source>
      <translation>For which unit</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>留空即主办单位</source>
      <translation>Empty for the unit of the programme</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>代为出席的人</source>
      <translation>Who came instead</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>其职务</source>
      <translation>Post</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>还没有确认</source>
      <translation>Not confirmed yet</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>{who} {time} 记</source>
      <translation>noted by {who}, {time}</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>请先在名单里选中一位嘉宾。</source>
      <translation>Choose a guest in the list first.</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>嘉宾 {n} 位，已确认 {known} 位</source>
      <translation>{n} guests, {known} confirmed</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>代为出席：{name}，{post}</source>
      <translation>Came instead: {name}, {post}</translation>
    </message>
    <message>
      <location filename="../../ui/who_came.py" />
      <source>▲ 待确认</source>
      <translation>▲ to confirm</translation>
    </message>
    <message>
      <location filename="../../ui/window.py" />
      <source>从 {time} 起这里停在当时的内容，恢复后自动补上。{trouble}</source>
      <translation>Since {time} nothing new is shown here; it catches up by itself. {trouble}</translation>
    </message>
    <message>
      <location filename="../../ui/window.py" />
      <source>F1 全部快捷键</source>
      <translation>F1 All shortcuts</translation>
    </message>
    <message>
      <location filename="../../ui/window.py" />
      <source>{title} · 在线访谈演播台</source>
      <translation>{title} · Interview Studio</translation>
    </message>
    <message>
      <location filename="../../ui/word_list_file.py" />
      <source>词表 (*.csv *.txt)</source>
      <translation>Word lists (*.csv *.txt)</translation>
    </message>
    <message>
      <location filename="../../ui/word_list_file.py" />
      <source>同名的词表会被替换</source>
      <translation>a list of the same name is replaced</translation>
    </message>
    <message>
      <location filename="../../ui/word_list_file.py" />
      <source>共 {n} 行：词 {words} 个，放行的词组 {allowed} 个，不能导入的 {bad} 行。</source>
      <translation>{n} lines: {words} words, {allowed} phrases that may pass, {bad} lines that cannot be taken in.</translation>
    </message>
    <message>
      <location filename="../../ui/word_list_file.py" />
      <source>要导入的词</source>
      <translation>Words to take in</translation>
    </message>
    <message>
      <location filename="../../ui/word_list_file.py" />
      <source>读取文件后，这里逐行列出要导入的词。</source>
      <translation>Once a file is read, its words are listed here line by line.</translation>
    </message>
    <message>
      <location filename="../../ui/word_list_file.py" />
      <source>CSV 或 TXT</source>
      <translation>CSV or TXT</translation>
    </message>
    <message>
      <location filename="../../ui/word_list_file.py" />
      <source>从文件导入（每行一个词，再写类别；类别写“放行”的词组不算命中）</source>
      <translation>Take in from a file (a word a line, then its class; a phrase of class "allow" may pass)</translation>
    </message>
    <message>
      <location filename="../../ui/word_list_file.py" />
      <source>已有同名的词表，导入后替换它。</source>
      <translation>There is a list of this name already; it will be replaced.</translation>
    </message>
    <message>
      <location filename="../../ui/word_list_file.py" />
      <source>已导入 {n} 个词；还没有初筛的提问会照新的词表重看。</source>
      <translation>{n} words were taken in; questions that are not screened yet are held against them.</translation>
    </message>
    <message>
      <location filename="../../ui/word_list_file.py" />
      <source>这里只列出 {n} 行。</source>
      <translation>Only {n} lines are shown here.</translation>
    </message>
    <message>
      <location filename="../../ui/word_list_file.py" />
      <source>放行</source>
      <translation>may pass</translation>
    </message>
    <message>
      <location filename="../../ui/word_lists.py" />
      <source>词表 {n}</source>
      <translation>Word lists {n}</translation>
    </message>
    <message>
      <location filename="../../ui/word_lists.py" />
      <source>还没有词表。在下面选择本单位的词表文件，预览后导入；提问里的词只标出，从不改动。</source>
      <translation>There is no word list yet. Choose your unit's list below, look at it and take it in; words in questions are flagged, never altered.</translation>
    </message>
    <message>
      <location filename="../../ui/word_lists.py" />
      <source>请先选中一个词表。</source>
      <translation>Choose a word list first.</translation>
    </message>
    <message>
      <location filename="../../ui/word_lists.py" />
      <source>{n} 个词</source>
      <translation>{n} words</translation>
    </message>
    <message>
      <location filename="../../ui/word_lists.py" />
      <source>放行 {n} 个</source>
      <translation>{n} may pass</translation>
    </message>
    <message>
      <location filename="../../ui/wording.py" />
      <source>整理…</source>
      <translation>Reword...</translation>
    </message>
    <message>
      <location filename="../../ui/wording.py" />
      <source>公开的昵称</source>
      <translation>Public nickname</translation>
    </message>
    <message>
      <location filename="../../ui/wording.py" />
      <source>昵称，空着就是“网友”</source>
      <translation>Nickname; left empty it is "netizen"</translation>
    </message>
    <message>
      <location filename="../../ui/wording.py" />
      <source>公开文本</source>
      <translation>Public text</translation>
    </message>
    <message>
      <location filename="../../ui/wording.py" />
      <source>收起</source>
      <translation>Put away</translation>
    </message>
    <message>
      <location filename="../../ui/wording.py" />
      <source>整理公开文本（原文不动，留存可查）</source>
      <translation>Reword the public text (what came is kept as it is)</translation>
    </message>
    <message>
      <location filename="../../ui/wording.py" />
      <source>这里是先前没有保存的文字。</source>
      <translation>This is text that was not saved before.</translation>
    </message>
    <message>
      <location filename="../../ui/wording.py" />
      <source>还没有保存的公开文本：{names}</source>
      <translation>Public texts not saved yet: {names}</translation>
    </message>
    <message>
      <location filename="../../ui/wording.py" />
      <source>收起，写好的留着</source>
      <translation>Put away; what was typed stays</translation>
    </message>
    <message>
      <location filename="../../ui/wording.py" />
      <source>改了什么</source>
      <translation>What changed</translation>
    </message>
    <message>
      <location filename="../../ui/wording.py" />
      <source>▲ 公开文本刚被改过，下面比的是现在的文本。</source>
      <translation>▲ The public text was just changed; below it is compared with the present one.</translation>
    </message>
    <message>
      <location filename="../../ui/wording.py" />
      <source>整理…（未存 {n}）</source>
      <translation>Reword... ({n} unsaved)</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>待筛选</source>
      <translation>To screen</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>没有等待筛选的提问。网友提问后自动出现；现场媒体的提问按 {add_press_question} 登记。</source>
      <translation>No question waits to be screened. Netizens' questions appear by themselves; {add_press_question} enters one asked by the press in the room.</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>待答复</source>
      <translation>To answer</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>没有等待答复的提问。在“待筛选”里选中提问，按 {admit} 采用，或按 {assign} 转办。</source>
      <translation>No question waits for an answer. Select one under "To screen" and press {admit} to accept it, or {assign} to assign it.</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>没有等待审核的答复。在“待答复”里写好答复，按 {answer_editor_submit} 提交审核。</source>
      <translation>No answer is in review. Write one under "To answer" and submit it with {answer_editor_submit}.</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>请我会签</source>
      <translation>To co-sign</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>没有等您的单位会签的答复。别的单位请会签后自动出现，看过答复按 {co_sign} 会签。</source>
      <translation>No answer waits for your unit to co-sign. They appear by themselves; read the answer and press {co_sign} to co-sign.</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>上播与已答</source>
      <translation>On air</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>还没有推荐上播的提问。选中已采用的提问，按 {recommend} 推荐上播。</source>
      <translation>No question was suggested for air. Select an accepted one and press {recommend}.</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>不采用</source>
      <comment>tab</comment>
      <translation>Set aside</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>没有归并、不采用或移交的提问。放错的提问可以在这里按 {undo} 撤销。</source>
      <translation>No question was merged, declined or handed on. What was put here by mistake goes back with {undo}.</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>没有找到含有这些字的提问。按 Esc 清空搜索。</source>
      <translation>No question holds these words. Esc clears the search.</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>没有符合筛选的提问：{filters}。按 {{clear_filters}} 清除筛选。</source>
      <translation>No question fits the filters: {filters}. Press {{clear_filters}} to clear them.</translation>
    </message>
    <message>
      <location filename="../../ui/worklists.py" />
      <source>没有既含有这些字、又符合筛选的提问：{filters}。按 {{clear_filters}} 清除筛选，或到搜索框按 Esc 清空搜索。</source>
      <translation>No question has these words and fits the filters: {filters}. Press {{clear_filters}} to clear the filters, or Esc in the search field to clear the search.</translation>
    </message>
    <message>
      <location filename="../../ui/year_form.py" />
      <source>几个单位用、隔开</source>
      <translation>Several units with commas between them</translation>
    </message>
    <message>
      <location filename="../../ui/year_form.py" />
      <source>临时增加、改期、移出计划时写明</source>
      <translation>For rows added ad hoc, moved or taken out</translation>
    </message>
    <message>
      <location filename="../../ui/year_form.py" />
      <source>月</source>
      <translation> (month)</translation>
    </message>
    <message>
      <location filename="../../ui/year_form.py" />
      <source>日</source>
      <translation> (day)</translation>
    </message>
    <message>
      <location filename="../../ui/year_form.py" />
      <source>出席人</source>
      <translation>Who comes</translation>
    </message>
    <message>
      <location filename="../../ui/year_form.py" />
      <source>如 主要负责同志、新闻发言人</source>
      <translation>Such as chief officer, spokesperson</translation>
    </message>
    <message>
      <location filename="../../ui/year_form.py" />
      <source>备注</source>
      <translation>Remark</translation>
    </message>
    <message>
      <location filename="../../ui/year_form.py" />
      <source>添加一行，或修改选中的行</source>
      <translation>Add a row, or change the chosen one</translation>
    </message>
    <message>
      <location filename="../../ui/year_form.py" />
      <source>请先在列表里选中一行计划。</source>
      <translation>Please choose a row of the plan first.</translation>
    </message>
    <message>
      <location filename="../../ui/year_form.py" />
      <source>请先写明访谈时间的月和日，再新建访谈。</source>
      <translation>Please give the row a month and a day first.</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>没有选定制度，不算缺口。</source>
      <translation>No policy is chosen: nothing is counted as missing.</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>这一年还没有计划。在下面填写，再点“添加一行”。</source>
      <translation>There is no plan for this year yet. Fill the form below and add a row.</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>月历</source>
      <translation>Calendar</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>没有月份。</source>
      <translation>No months.</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>单位覆盖</source>
      <translation>Units</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>没有单位。部门名单在“部门”里；计划里写到的单位也列在这里。</source>
      <translation>No units. The departments have a page of their own; units that the plan names stand here as well.</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>缺口</source>
      <translation>Missing</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>没有缺口。按哪些规定算，见“制度”。</source>
      <translation>Nothing is missing. The rules that are counted by stand under Policy.</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>没有重点领域。</source>
      <translation>No key fields.</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>在列表里选中一行，这里列出它的每次改动和原因。</source>
      <translation>Choose a row in the list; each change and its reason stand here.</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>只看哪个重点领域</source>
      <translation>Which key field to show</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>全部领域</source>
      <translation>All fields</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>计划不完整：有的行缺内容。</source>
      <translation>The plan is incomplete: rows lack something.</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>部门名单是空的，各单位的缺口没有算；请先在“部门”里添加。</source>
      <translation>The list of departments is empty: what each unit owes is not counted. Please add them under Departments.</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>共 {n} 期。</source>
      <translation>{n} programmes.</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>未定领域</source>
      <translation>No field yet</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>缺口 {n}</source>
      <translation>Missing {n}</translation>
    </message>
    <message>
      <location filename="../../ui/year_plan.py" />
      <source>按“{name}”算，缺 {n} 项。</source>
      <translation>By "{name}", {n} are missing.</translation>
    </message>
    <message>
      <location filename="../../ui/year_table.py" />
      <source>共 {n} 行：可导入 {good} 行，其中 {doubtful} 行要核对；不导入 {bad} 行。</source>
      <translation>{n} rows: {good} can be imported, {doubtful} of them to be checked; {bad} are left out.</translation>
    </message>
    <message>
      <location filename="../../ui/year_table.py" />
      <source>导入、导出计划表（.docx、.xlsx、.csv）</source>
      <translation>Import and export of the plan (.docx, .xlsx, .csv)</translation>
    </message>
    <message>
      <location filename="../../ui/year_table.py" />
      <source>要导入的计划</source>
      <translation>Plan to import</translation>
    </message>
    <message>
      <location filename="../../ui/year_table.py" />
      <source>读取文件后，这里逐行列出要导入的计划。</source>
      <translation>After reading a file its rows stand here.</translation>
    </message>
    <message>
      <location filename="../../ui/year_table.py" />
      <source>导出计划表…</source>
      <translation>Write the plan...</translation>
    </message>
    <message>
      <location filename="../../ui/year_table.py" />
      <source>计划表存到哪里</source>
      <translation>Where to write the plan</translation>
    </message>
    <message>
      <location filename="../../ui/year_table.py" />
      <source>导入这 {n} 行到 {year} 年</source>
      <translation>Import these {n} rows into {year}</translation>
    </message>
    <message>
      <location filename="../../ui/year_table.py" />
      <source>{year}年度访谈计划表.docx</source>
      <translation>{year}-interview-plan.docx</translation>
    </message>
    <message>
      <location filename="../../ui/year_table.py" />
      <source>{year}年度访谈计划表</source>
      <translation>Interview plan {year}</translation>
    </message>
    <message>
      <location filename="../../ui/year_table.py" />
      <source>已写好 {n} 行：{path}。</source>
      <translation>{n} rows written: {path}.</translation>
    </message>
    <message>
      <location filename="../../ui/year_table.py" />
      <source>这份表没有的列：{names}，没有写进去。</source>
      <translation>Not in this table and not written: {names}.</translation>
    </message>
    <message>
      <location filename="../../ui/year_words.py" />
      <source>临时增加</source>
      <translation>Added ad hoc</translation>
    </message>
    <message>
      <location filename="../../ui/year_words.py" />
      <source>没有安排</source>
      <translation>Nothing planned</translation>
    </message>
    <message>
      <location filename="../../ui/year_words.py" />
      <source>临时：{reason}</source>
      <translation>Ad hoc: {reason}</translation>
    </message>
    <message>
      <location filename="../../ui/year_words.py" />
      <source>{n} 期</source>
      <translation>{n}</translation>
    </message>
    <message>
      <location filename="../../ui/year_words.py" />
      <source>缺 {n} 期</source>
      <translation>{n} missing</translation>
    </message>
    <message>
      <location filename="../../ui/year_words.py" />
      <source>{month} 月</source>
      <translation>Month {month}</translation>
    </message>
    <message>
      <location filename="../../ui/year_words.py" />
      <source>还缺 {n} 项</source>
      <translation>{n} more missing</translation>
    </message>
    <message>
      <location filename="../../ui/year_words.py" />
      <source>不在部门名单</source>
      <translation>Not in the list of departments</translation>
    </message>
    <message>
      <location filename="../../ui/year_words.py" />
      <source>来自征集表</source>
      <translation>From a nomination</translation>
    </message>
    <message>
      <location filename="../../ui/year_words.py" />
      <source>预告晚发 {n} 天</source>
      <translation>Notice {n} days late</translation>
    </message>
    <message>
      <location filename="../../ui/year_words.py" />
      <source>已改期</source>
      <translation>Moved</translation>
    </message>
    <message>
      <location filename="../../ui/year_words.py" />
      <source>不完整：{why}</source>
      <translation>Incomplete: {why}</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0001_first_tables.py" />
      <source>账头只能随新的一条前进</source>
      <translation>A head only moves on with a new entry.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0001_first_tables.py" />
      <source>账目须与上一条相连</source>
      <translation>An entry must join the one before.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0001_first_tables.py" />
      <source>版本一经保存不再改动</source>
      <translation>A version that was saved is never changed.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0001_first_tables.py" />
      <source>不能审核自己起草的内容</source>
      <translation>Nobody approves their own text.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0001_first_tables.py" />
      <source>新版本须从草稿开始</source>
      <translation>A new version begins as a draft.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0001_first_tables.py" />
      <source>未经另一人审核通过的内容不能发布</source>
      <translation>What a second person did not approve cannot be published.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0001_first_tables.py" />
      <source>已签发的内容不再改动</source>
      <translation>What was signed off is never changed.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0001_first_tables.py" />
      <source>这里的内容只增不改</source>
      <translation>Here things are added, never changed.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0002_courier_under_fire.py" />
      <source>撤回的命令不能删去</source>
      <translation>A withdrawal cannot be deleted.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0002_courier_under_fire.py" />
      <source>撤回的命令不再改动</source>
      <translation>A withdrawal is never changed.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0002_courier_under_fire.py" />
      <source>信使的值守只能接替</source>
      <translation>The courier's watch can only be taken over.</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0005_house_and_departments.py" />
      <source>彩排用的演播台不能改作真实的</source>
      <translation>A studio for rehearsals cannot be made a real one</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0005_house_and_departments.py" />
      <source>这里已有真实访谈，不能改作彩排用</source>
      <translation>There is a real interview here; it cannot be made a studio for rehearsals</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0005_house_and_departments.py" />
      <source>彩排用的演播台里只有彩排</source>
      <translation>A studio for rehearsals has rehearsals alone</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0020_photos.py" />
      <source>图片和说明一经保存不再改动</source>
      <translation>Photos and their words never change once kept</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0020_photos.py" />
      <source>未经另一人审核通过的图片不能发布</source>
      <translation>Photos that no second person approved cannot be released</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0020_photos.py" />
      <source>记录里有这张图片，不能删</source>
      <translation>A line carries this photo, so it cannot be deleted</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0023_answers_chain.py" />
      <source>审核层级还没有签全</source>
      <translation>Not all levels of review have signed</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0023_answers_chain.py" />
      <source>会签单位还没有全部确认</source>
      <translation>Not all units that were asked have co-signed</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0023_answers_chain.py" />
      <source>回应谣言的答复须有来源</source>
      <translation>An answer to a rumour needs a source</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0023_answers_chain.py" />
      <source>引用的口径已停用或已过期</source>
      <translation>A cited talking point is retired or has expired</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0023_answers_chain.py" />
      <source>只供嘉宾参考的答复不上网</source>
      <translation>An answer for the guest alone does not go online</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0029_pasted.py" />
      <source>还没有人确认已经贴上</source>
      <translation>Nobody has said yet that it was pasted</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0029_pasted.py" />
      <source>已经有人工贴上的内容，这场访谈不能再改用门户接口</source>
      <translation>Something was pasted by hand already; this interview cannot turn to an interface any more</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0031_outlets.py" />
      <source>发布渠道只能停用，不能改动</source>
      <translation>an outlet is only retired, never changed</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0031_outlets.py" />
      <source>这条内容属于另一场访谈</source>
      <translation>this belongs to another programme</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0031_outlets.py" />
      <source>还可以收回的内容不能先给发布渠道</source>
      <translation>what can still be recalled does not go to an outlet</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0031_outlets.py" />
      <source>这个地址已经是这场访谈的发布渠道，请先停用它</source>
      <translation>this address is one of the programme's outlets; retire it first</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0031_outlets.py" />
      <source>这个地址是这场访谈的主渠道</source>
      <translation>this address is the programme's main channel</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0034_nomination.py" />
      <source>已列入计划的征集表不再改动</source>
      <translation>A nomination that is in the plan is changed no more</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0034_nomination.py" />
      <source>方案还没有核实，访谈不能算已核实</source>
      <translation>The proposal is not confirmed yet, so the programme cannot be</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0039_archive.py" />
      <source>归档须由另一人签字</source>
      <translation>A second person signs before a programme is archived</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0039_archive.py" />
      <source>归档的签字不再改动</source>
      <translation>The signature of an archive is not changed any more</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0039_archive.py" />
      <source>删除须由另一人办理</source>
      <translation>A second person carries out an erasure</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0039_archive.py" />
      <source>删除的记录不再改动</source>
      <translation>The record of an erasure is not changed any more</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0039_archive.py" />
      <source>公开文本须先留存再改</source>
      <translation>A public wording is kept before it is changed</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0042_other_confirms.py" />
      <source>不能核实自己起草或提交的方案</source>
      <translation>Nobody confirms a proposal that they wrote or handed in</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0047_accounts.py" />
      <source>这个账号不在登记名单里，或已停用，不能往那里发布</source>
      <translation>This account is not on the list of registered ones, or retired; nothing can be published there</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0047_accounts.py" />
      <source>登记的账号只能停用，不能改动</source>
      <translation>A registered account can be retired, not changed</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0049_public_facts.py" />
      <source>对外信息还没有经另一人核对，不能发布预告</source>
      <translation>nobody else has checked what readers are told; the notice cannot be published</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0049_public_facts.py" />
      <source>预告还没有发布，不能开始征集</source>
      <translation>the notice is not published; collection cannot begin</translation>
    </message>
    <message>
      <location filename="../../studio/migrations/versions/0049_public_facts.py" />
      <source>旧版程序公布过的访谈，第一版对外信息须与访谈一致</source>
      <translation>Of a programme that an older version announced, the first version of what readers are told must be what the programme says</translation>
    </message>
    <message>
      <location filename="../../studio/rights/archive.py" />
      <source>取出归档内容由组织协调来做，先记入日志。</source>
      <translation>A planner takes out an archive, and the journal says so first.</translation>
    </message>
    <message>
      <location filename="../../studio/rights/archive.py" />
      <source>删除由另一位组织协调来办。</source>
      <translation>Another planner carries out an erasure.</translation>
    </message>
    <message>
      <location filename="../../studio/rights/functions.py" />
      <source>账目的校验值不对</source>
      <translation>The entry's digest is not right</translation>
    </message>
    <message>
      <location filename="../../studio/rights/functions.py" />
      <source>账头须随新的一条前进</source>
      <translation>The head must move along with the new entry</translation>
    </message>
    <message>
      <location filename="../../studio/rights/functions.py" />
      <source>口令只收 SCRAM 校验值。</source>
      <translation>Passwords are taken as SCRAM verifiers only.</translation>
    </message>
    <message>
      <location filename="../../studio/rights/functions.py" />
      <source>服务器上已有同名的账号，请换一个登录名。</source>
      <translation>The server already has an account of this name; please choose another login.</translation>
    </message>
    <message>
      <location filename="../../studio/rights/texts.py" />
      <source>核对留存的提问由审计员来做。</source>
      <translation>Checking the kept questions is for the auditor.</translation>
    </message>
  </context>
</TS>
