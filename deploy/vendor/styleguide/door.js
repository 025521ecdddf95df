// door.html?yes, ?look, ?no, ?wait, ?list, ?left
const icon = id => `<svg class="icon" aria-hidden="true"><use href="/icons.svg#${id}"/></svg>`;
const who = `<p class="door-name">ว่าที่ร้อยตรีหญิง ปิ่นปฐมา กตัญญูกุลวงศ์เจริญชัย</p><p class="door-authority">องค์การบริหารส่วนตำบลท่าข้าม จังหวัดสงขลา</p>`;
const faces = {
  yes: `<p class="door-word">${icon("check")}เข้าได้</p>${who}<span class="door-type">ผู้บริหารท้องถิ่น</span>`,
  look: `<p class="door-word">${icon("warning")}ดูก่อน</p>${who}<p class="door-why">เข้าแล้วเมื่อ 08.42 น. ประตูโถงใต้</p>`,
  no: `<p class="door-word">${icon("cross")}ห้ามเข้า</p><p class="door-name">ไม่พบบัตรนี้</p><p class="door-why">ส่งต่อโต๊ะช่วยเหลือ ชั้น ๑</p>`,
  wait: `<p class="door-word">${icon("qr")}ส่อง QR ของบัตร</p><p>ถือห่างกล้องประมาณหนึ่งฝ่ามือ</p>`,
};
const [face, hand] = location.search.slice(1).split("&");
const verdict = document.querySelector("#verdict");
if (hand === "left") document.body.classList.add("door-left");
if (face === "list") {
  verdict.className = "door-sheet";
  verdict.innerHTML = `<div class="door-field"><label for="code">รหัสบัตรหรือชื่อ</label><input id="code" value="TH7K-29QF"></div><div class="door-btn-row"><button class="door-btn">ล้าง</button><button class="door-btn door-btn-main">${icon("check")}ตรวจ</button></div><h2 style="margin-block-start:1rem">สิบรายการล่าสุด</h2><ol class="door-list">` +
    [["yes", "check", "กู้เกียรติ ปั้นน้ำใส", "เข้าได้ เทศบาลตำบลท่าข้ามเหนือ"], ["look", "warning", "สุกฤษฏิ์ อุ้มญาติ", "ดูก่อน เข้าแล้วเมื่อ 08.42 น."], ["no", "cross", "TH7K-0000", "ห้ามเข้า ไม่พบบัตรนี้"]]
      .map(([c, i, n, t]) => `<li><span class="door-mark is-${c}">${icon(i)}</span><span><b>${n}</b><small>${t}</small></span><time>09.14</time></li>`).join("") + "</ol>";
} else {
  verdict.className = `door-verdict is-${face || "yes"}`;
  verdict.innerHTML = faces[face || "yes"];
}
