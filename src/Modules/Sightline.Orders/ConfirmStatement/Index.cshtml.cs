using Microsoft.AspNetCore.Mvc;
using Sightline.Facts;
using Sightline.Orders.Model;
using Sightline.Orders.ShowOrder;
using Sightline.Platform.Web;

namespace Sightline.Orders.ConfirmStatement;

[Needs("orders.discharge", For = "keep-register")]
internal sealed class IndexModel(OrderReading reading, ConfirmStatementAction confirm) : OrderForm(reading)
{
    [BindProperty(SupportsGet = true, Name = "statement")]
    public Guid StatementGuid { get; set; }

    public DisputedStatement? Statement => Held.Disputed.FirstOrDefault(said => said.Id.Value == StatementGuid);

    public string Words => Statement?.Statement switch
    {
        "OrderDischarged" => "The order was discharged",
        "OrderVaried" => "The order was varied",
        "OrderExpired" => "The order has run out",
        "ServiceFoundWrong" => "A service did not happen",
        "RespondentToldOfOrder" => "The respondent was told of the order",
        _ => "The order was served",
    };

    protected override async Task<FactId?> RecordAsync(CancellationToken stop) =>
        await confirm.ConfirmAsync(Order, new FactId(StatementGuid), stop);
}
